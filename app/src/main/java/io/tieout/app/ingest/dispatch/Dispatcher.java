package io.tieout.app.ingest.dispatch;

import io.tieout.app.ingest.dispatch.Prepared.Flawed;
import io.tieout.app.ingest.dispatch.Prepared.Stated;
import io.tieout.app.ingest.inbox.InboxDatabase;
import io.tieout.app.ingest.inbox.KnownRecord;
import io.tieout.app.ingest.inbox.LetterClosing;
import io.tieout.app.ingest.inbox.LetterParking;
import io.tieout.app.ingest.inbox.Letters;
import io.tieout.app.ingest.inbox.NewRecord;
import io.tieout.app.ingest.inbox.Records;
import io.tieout.app.ingest.inbox.Rejections;
import io.tieout.app.ingest.inbox.TakenKeys;
import io.tieout.eventstore.BulkCommands;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Dispatches batches: keeps the raw records in one statement, then applies them. May be
 * called again with the same batch after an operating error; what was done the first time
 * is recognised as the batch's own doing.
 */
public final class Dispatcher {

	private final InboxDatabase database;

	private final Round.Desk desk;

	private final OutcomeListener listener;

	/**
	 * A dispatcher.
	 * @param commands carries out the commands; the lane is the caller's choice
	 * @param listener is told what came of each record
	 */
	public Dispatcher(InboxDatabase database, Knowledge knowledge, BulkCommands commands, Clock clock,
			OutcomeListener listener) {
		this.database = database;
		this.desk = new Round.Desk(new Records(database), new Letters(database), new LetterParking(database),
				new LetterClosing(database), new TakenKeys(database), knowledge, new Execution(commands), clock);
		this.listener = listener;
	}

	/**
	 * Dispatches a batch.
	 * @param opening what is written in the transaction that keeps the records
	 * @return what came of each record, in order; durable
	 * @throws RuntimeException an operating error ({@link Faults#isOperating})
	 */
	public List<Outcome> dispatch(PreparedBatch batch, Opening opening) {
		Map<NewRecord, KnownRecord> known = this.database.lazily((connection) -> {
			opening.write(connection);
			Rejections.keep(connection, batch.flawed().stream().map(Flawed::rejection).toList());
			return Records.keep(connection, batch.stated().stream().map(Stated::record).toList());
		});
		Map<Prepared, Outcome> outcomes = new IdentityHashMap<>();
		batch.flawed().forEach((flawed) -> outcomes.put(flawed, new Outcome.Rejected(flawed.problems())));
		for (List<Stated> round : Rounds.of(batch.stated())) {
			List<Stated> open = round;
			while (!open.isEmpty()) {
				open = new Round(this.desk, batch.seals(), known, outcomes).work(open);
			}
		}
		return batch.records()
			.stream()
			.map((record) -> told(record, Objects.requireNonNull(outcomes.get(record))))
			.toList();
	}

	private Outcome told(Prepared record, Outcome outcome) {
		this.listener.decided(record.envelope().feed().name(), outcome);
		return outcome;
	}

	/**
	 * What is written together with the records.
	 */
	@FunctionalInterface
	public interface Opening {

		/** Nothing. */
		Opening NOTHING = (connection) -> {
		};

		/**
		 * Writes it.
		 */
		void write(Connection connection) throws SQLException;

	}

}
