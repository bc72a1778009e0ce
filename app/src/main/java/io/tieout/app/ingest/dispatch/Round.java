package io.tieout.app.ingest.dispatch;

import io.tieout.app.ingest.dispatch.Execution.Result;
import io.tieout.app.ingest.dispatch.Prepared.Stated;
import io.tieout.app.ingest.dispatch.Verdict.Apply;
import io.tieout.app.ingest.dispatch.Verdict.Settled;
import io.tieout.app.ingest.dispatch.Verdict.Wait;
import io.tieout.app.ingest.inbox.KnownRecord;
import io.tieout.app.ingest.inbox.Letter;
import io.tieout.app.ingest.inbox.LetterClosing.AppliedState;
import io.tieout.app.ingest.inbox.LetterClosing;
import io.tieout.app.ingest.inbox.LetterParking;
import io.tieout.app.ingest.inbox.Letters;
import io.tieout.app.ingest.inbox.NewLetter;
import io.tieout.app.ingest.inbox.NewRecord;
import io.tieout.app.ingest.inbox.Records;
import io.tieout.app.ingest.inbox.TakenKeys;
import io.tieout.app.ingest.inbox.TakenKeys.Use;
import io.tieout.eventstore.BulkCommands.Item;
import io.tieout.eventstore.CommandResult;
import io.tieout.sealing.Seals;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Applies records none of which has to wait for another: looks up, judges, carries out,
 * parks.
 */
final class Round {

	private final Desk desk;

	private final Seals seals;

	private final Map<NewRecord, KnownRecord> known;

	private final Map<Prepared, Outcome> outcomes;

	private final Instant now;

	private final List<Stated> toApply = new ArrayList<>();

	private final List<Item> items = new ArrayList<>();

	private final List<Parking> toPark = new ArrayList<>();

	private final List<Stated> repeated = new ArrayList<>();

	private final List<AppliedState> appliedStates = new ArrayList<>();

	private final List<Stated> outdated = new ArrayList<>();

	Round(Desk desk, Seals seals, Map<NewRecord, KnownRecord> known, Map<Prepared, Outcome> outcomes) {
		this.desk = desk;
		this.seals = seals;
		this.known = known;
		this.outcomes = outcomes;
		this.now = desk.clock.instant();
	}

	/**
	 * Works on the records.
	 * @return those to be worked on again: they were to wait behind a letter that has
	 * left meanwhile, or what they were planned on has changed
	 */
	List<Stated> work(List<Stated> records) {
		Judge judge = new Judge(lookUp(records), this.seals, this.now);
		for (Stated record : records) {
			Verdict verdict = judge.judge(record);
			if (verdict instanceof Settled settled) {
				this.outcomes.put(record, settled.outcome());
			}
			else if (verdict instanceof Apply apply) {
				this.toApply.add(record);
				this.items.add(apply.item(record.context()));
			}
			else {
				park(record, (Wait) verdict);
			}
		}
		apply();
		settleRepeated();
		supersede();
		List<Stated> again = new ArrayList<>(this.outdated);
		again.addAll(parkAll());
		return again;
	}

	private LookedUp lookUp(List<Stated> records) {
		List<Stated> seen = records.stream().filter((record) -> this.known.containsKey(record.record())).toList();
		Map<String, Use> uses = this.desk.keys.find(seen.stream().map(Stated::commandKey).toList());
		List<Stated> unused = seen.stream().filter((record) -> !uses.containsKey(record.commandKey())).toList();
		return new LookedUp(this.known, uses,
				this.desk.letters.with(unused.stream().map((record) -> record.statement().identity()).toList()),
				this.desk.letters.parkedFrom(seen.stream()
					.filter((record) -> isOwn(record, uses.get(record.commandKey())))
					.map(Stated::record)
					.toList()),
				this.desk.letters.queues(records.stream()
					.map((record) -> record.statement().businessObject())
					.collect(Collectors.toSet())),
				this.desk.knowledge.find(records));
	}

	/**
	 * Whether an earlier attempt at the same line may have parked the record.
	 */
	private static boolean isOwn(Stated record, @Nullable Use use) {
		return use == null || record.causation().equals(use.causation());
	}

	private void apply() {
		List<Result> results = this.desk.execution.run(this.items);
		List<Stated> unchanged = new ArrayList<>();
		for (int index = 0; index < results.size(); index++) {
			Stated record = this.toApply.get(index);
			Result result = results.get(index);
			if (result.answer() instanceof CommandResult.Accepted accepted) {
				accept(record, accepted, unchanged);
			}
			else if (result.answer() instanceof CommandResult.Refused refused) {
				park(record, Waiting.refused(record, refused.rejection()));
			}
			else if (result.answer() instanceof CommandResult.Outdated) {
				this.outdated.add(record);
			}
			else if (result.failure() != null) {
				park(record, Waiting.failed(record, result.failure(), this.now));
			}
		}
		this.desk.records.markUnchanged(unchanged.stream().map(Stated::record).toList());
	}

	private void accept(Stated record, CommandResult.Accepted accepted, List<Stated> unchanged) {
		if (accepted.repeated()) {
			this.repeated.add(record);
			return;
		}
		this.outcomes.put(record, record.accepted(accepted.position()));
		KnownRecord before = this.known.get(record.record());
		if (before != null && !before.contentHash().equals(record.record().contentHash())) {
			this.desk.records.replace(record.record());
		}
		if (accepted.position() == 0) {
			unchanged.add(record);
		}
		if (record.statement().identity().isState()) {
			this.appliedStates.add(new AppliedState(record.statement().identity(), record.statement().occurredAt(),
					accepted.position()));
		}
	}

	/**
	 * Another door was faster, or an earlier attempt of this one; the event says which.
	 */
	private void settleRepeated() {
		Map<String, Use> uses = this.desk.keys.find(this.repeated.stream().map(Stated::commandKey).toList());
		for (Stated record : this.repeated) {
			Use use = uses.get(record.commandKey());
			boolean own = use != null && record.causation().equals(use.causation());
			long position = (use != null) ? use.position() : 0;
			this.outcomes.put(record, own ? record.accepted(position) : record.duplicate(position));
		}
	}

	private void supersede() {
		if (!this.appliedStates.isEmpty()) {
			this.desk.closing.supersede(this.appliedStates, this.now);
		}
	}

	private void park(Stated record, Wait wait) {
		this.toPark.add(new Parking(record, wait.letter()));
	}

	/**
	 * Parks in the order the records came, which is the order of their letters.
	 */
	private List<Stated> parkAll() {
		if (this.toPark.isEmpty()) {
			return List.of();
		}
		this.toPark.sort(Comparator.comparingLong((parking) -> parking.record.envelope().line()));
		List<@Nullable Letter> letters = this.desk.parking.park(this.toPark.stream().map(Parking::letter).toList(),
				this.now);
		List<Stated> again = new ArrayList<>();
		for (int index = 0; index < letters.size(); index++) {
			Stated record = this.toPark.get(index).record;
			Letter letter = letters.get(index);
			if (letter == null) {
				again.add(record);
				continue;
			}
			boolean own = letter.isFrom(record.envelope().arrival(), record.envelope().line());
			this.outcomes.put(record, new Outcome.Parked(letter.id(), letter.code(), letter.detail(), !own));
		}
		return again;
	}

	/** A record and the letter it becomes. */
	private record Parking(Stated record, NewLetter letter) {
	}

	/**
	 * What a round works with.
	 */
	record Desk(Records records, Letters letters, LetterParking parking, LetterClosing closing, TakenKeys keys,
			Knowledge knowledge, Execution execution, Clock clock) {
	}

}
