package io.tieout.app.process.privacy;

import io.tieout.app.process.ProcessHandler;
import io.tieout.contract.CommandKeys;
import io.tieout.contract.EventContext;
import io.tieout.customer.CustomerEvent.ErasureRequested;
import io.tieout.customer.PrivacyCommand.CompleteErasure;
import io.tieout.customer.RecordId;
import io.tieout.eventstore.CommandResult;
import io.tieout.eventstore.Commands;
import io.tieout.eventstore.EventReader;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.sealing.ErasureLedger.Entry;
import io.tieout.sealing.ErasureLedger;
import io.tieout.sealing.KeyRing;
import io.tieout.sealing.RecordKey;
import java.time.Instant;
import java.util.List;

/**
 * Carries out erasures, a step per transaction, each of which can be taken again: a crash
 * between two of them, or within one, is finished at the next start.
 */
public final class ErasureProcess implements ProcessHandler {

	static final String NAME = "erasure";

	private final EventReader reader;

	private final Commands commands;

	private final KeyRing keys;

	private final ErasureLedger ledger;

	private final ErasureTable table;

	private final PersonalTraces traces;

	ErasureProcess(EventReader reader, Commands commands, KeyRing keys, ErasureLedger ledger, ErasureTable table,
			PersonalTraces traces) {
		this.reader = reader;
		this.commands = commands;
		this.keys = keys;
		this.ledger = ledger;
		this.table = table;
		this.traces = traces;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public void handle(List<RecordedEvent> batch) {
		batch.stream()
			.filter((event) -> event.payload() instanceof ErasureRequested)
			.forEach((event) -> this.table.add(event.position()));
	}

	@Override
	public boolean settle(Instant now, long position) {
		List<ErasureTable.Open> open = this.table.all();
		for (ErasureTable.Open erasure : open) {
			if (!erasure.cleared() && this.traces.hasLeftTheIndex(erasure.position())) {
				clear(erasure);
			}
			else if (erasure.cleared() && this.traces.haveLeftTheViews(erasure.position())) {
				complete(erasure, now);
			}
		}
		return open.isEmpty();
	}

	/**
	 * The ledger first: whatever happens between the two, a database that was restored
	 * destroys the keys again.
	 */
	private void clear(ErasureTable.Open erasure) {
		RecordedEvent event = request(erasure);
		ErasureRequested request = (ErasureRequested) event.payload();
		List<RecordKey> persons = request.records()
			.stream()
			.map((record) -> RecordKey.ofPerson(record.toString()))
			.toList();
		this.ledger.add(persons.stream()
			.map((key) -> new Entry(request.at(), event.eventId(), request.aggregateId(), key))
			.toList());
		this.keys.erase(persons);
		this.traces.deleteSnapshots(request.records());
		this.table.cleared(erasure.position(), this.traces.deleteRawRecords(persons),
				this.traces.deleteLetters(persons));
	}

	private void complete(ErasureTable.Open erasure, Instant now) {
		RecordedEvent event = request(erasure);
		ErasureRequested request = (ErasureRequested) event.payload();
		List<RecordId> records = request.records();
		String id = event.eventId().toString();
		EventContext context = EventContext.of(now, event.context().actor(), event.context().correlationId())
			.causedBy(id)
			.keyed(CommandKeys.ofStep(NAME, id, "complete"), id);
		CommandResult result = this.commands.execute(new CompleteErasure(request.customer(), event.eventId(), records,
				erasure.rawRecords(), erasure.letters(), now), context);
		if (result instanceof CommandResult.Refused refused) {
			throw new IllegalStateException("The end of the erasure requested at position " + erasure.position()
					+ " was refused: " + refused.rejection().code());
		}
		this.table.remove(erasure.position());
	}

	private RecordedEvent request(ErasureTable.Open erasure) {
		return this.reader.at(erasure.position()).orElseThrow();
	}

}
