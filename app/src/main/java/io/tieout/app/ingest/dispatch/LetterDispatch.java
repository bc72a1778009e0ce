package io.tieout.app.ingest.dispatch;

import io.tieout.app.ingest.dispatch.Execution.Result;
import io.tieout.app.ingest.dispatch.Prepared.Stated;
import io.tieout.app.ingest.dispatch.Reapplied.Applied;
import io.tieout.app.ingest.dispatch.Reapplied.NotYet;
import io.tieout.app.ingest.dispatch.Reapplied.Still;
import io.tieout.app.ingest.dispatch.Rereading.Kept;
import io.tieout.app.ingest.dispatch.Verdict.Apply;
import io.tieout.app.ingest.dispatch.Verdict.Wait;
import io.tieout.app.ingest.feed.Cause;
import io.tieout.app.ingest.feed.Interpretation.Rejected;
import io.tieout.app.ingest.feed.Problem;
import io.tieout.app.ingest.feed.Statement;
import io.tieout.app.ingest.inbox.Letter;
import io.tieout.app.ingest.inbox.NewLetter;
import io.tieout.app.ingest.inbox.NewRecord;
import io.tieout.app.ingest.inbox.TakenKeys;
import io.tieout.app.ingest.inbox.TakenKeys.Use;
import io.tieout.eventstore.BulkCommands;
import io.tieout.eventstore.BulkCommands.Item;
import io.tieout.eventstore.CommandResult;
import io.tieout.sealing.RecordKey;
import io.tieout.sealing.Sealer;
import io.tieout.sealing.Seals;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tries letters again, in order: where one still waits, the later ones of its object are
 * not tried. A letter is applied under its record's own command key, so that a crash
 * between its events and its leaving the hospital does no harm.
 */
public final class LetterDispatch {

	private static final Cause GONE = Cause.of("RAW_RECORD_GONE",
			"The raw record was erased or its time is over; have its source send it again, or discard this.");

	private final Rereading rereading;

	private final Sealer sealer;

	private final Knowledge knowledge;

	private final TakenKeys keys;

	private final Execution execution;

	private final Clock clock;

	/**
	 * A dispatch of letters.
	 */
	public LetterDispatch(Rereading rereading, Sealer sealer, Knowledge knowledge, TakenKeys keys,
			BulkCommands commands, Clock clock) {
		this.rereading = rereading;
		this.sealer = sealer;
		this.knowledge = knowledge;
		this.keys = keys;
		this.execution = new Execution(commands);
		this.clock = clock;
	}

	/**
	 * Tries letters again that nobody else can try meanwhile.
	 * @return what came of each, in order
	 */
	public List<Reapplied> apply(List<Letter> letters) {
		List<Optional<Envelope>> envelopes = this.rereading.reread(letters.stream()
			.map((letter) -> new Kept(letter.arrival(), letter.line(), letter.identity().reference().recordId(),
					letter.text()))
			.toList());
		Run run = new Run(letters.size(), this.sealer.seals(recordKeys(envelopes)));
		List<Stated> readable = new ArrayList<>();
		for (int index = 0; index < letters.size(); index++) {
			Stated record = run.reopen(index, letters.get(index), envelopes.get(index));
			if (record != null) {
				readable.add(record);
			}
		}
		Rounds.of(readable).forEach(run::work);
		return run.results();
	}

	private static Set<RecordKey> recordKeys(List<Optional<Envelope>> envelopes) {
		Set<RecordKey> keys = new HashSet<>();
		envelopes.forEach((envelope) -> envelope.ifPresent((known) -> {
			RecordKey key = (known.interpretation() instanceof Statement statement) ? statement.recordKey() : null;
			if (key != null) {
				keys.add(key);
			}
		}));
		return keys;
	}

	/** One trial of letters. */
	private final class Run {

		private final Reapplied[] results;

		private final Seals seals;

		private final Map<Stated, Integer> places = new IdentityHashMap<>();

		private final Set<String> stuck = new HashSet<>();

		Run(int letters, Seals seals) {
			this.results = new Reapplied[letters];
			Arrays.fill(this.results, new NotYet());
			this.seals = seals;
		}

		List<Reapplied> results() {
			return List.of(this.results);
		}

		/**
		 * What the letter states, {@code null} if that cannot be told any more.
		 */
		@Nullable Stated reopen(int index, Letter letter, Optional<Envelope> reread) {
			Envelope envelope = reread.orElse(null);
			if (envelope == null) {
				return stays(index, letter, GONE);
			}
			if (envelope.interpretation() instanceof Rejected rejected) {
				Problem problem = rejected.problems().get(0);
				return stays(index, letter, Cause.of(problem.code(), problem.detail()));
			}
			Statement statement = (Statement) envelope.interpretation();
			RecordKey key = statement.recordKey();
			if (key != null && this.seals.isErased(key)) {
				return stays(index, letter, GONE);
			}
			String hash = statement.identity().equals(letter.identity()) ? letter.contentHash()
					: Preparation.contentHash(key, statement.content(), this.seals);
			Stated record = new Stated(envelope, statement.tiedOutOn(letter.tradingDay()),
					new NewRecord(statement.identity(), hash, envelope.arrival(), envelope.line(),
							statement.occurredAt(), letter.object(), letter.text()));
			this.places.put(record, index);
			return record;
		}

		private @Nullable Stated stays(int index, Letter letter, Cause cause) {
			this.results[index] = new Still(cause, letter.blocking(), null);
			if (letter.blocking()) {
				this.stuck.add(letter.object());
			}
			return null;
		}

		void work(List<Stated> round) {
			List<Stated> open = round;
			while (!open.isEmpty()) {
				open = tryOnce(open);
			}
		}

		/**
		 * Tries each.
		 * @return those whose plan was out of date when it was carried out
		 */
		private List<Stated> tryOnce(List<Stated> round) {
			List<Stated> open = round.stream()
				.filter((record) -> !this.stuck.contains(record.record().object()))
				.toList();
			Judge judge = new Judge(LookedUp.outsideTheInbox(LetterDispatch.this.knowledge.find(open)), this.seals,
					LetterDispatch.this.clock.instant());
			List<Stated> toApply = new ArrayList<>();
			List<Item> items = new ArrayList<>();
			for (Stated record : open) {
				Verdict verdict = judge.judge(record);
				if (verdict instanceof Apply apply) {
					toApply.add(record);
					items.add(apply.item(record.context()));
				}
				else if (verdict instanceof Wait wait) {
					keepWaiting(record, wait);
				}
			}
			List<Result> answers = LetterDispatch.this.execution.run(items);
			List<Stated> outdated = new ArrayList<>();
			for (int index = 0; index < answers.size(); index++) {
				if (answers.get(index).answer() instanceof CommandResult.Outdated) {
					outdated.add(toApply.get(index));
				}
				else {
					settle(toApply.get(index), answers.get(index));
				}
			}
			return outdated;
		}

		private void settle(Stated record, Result result) {
			RuntimeException failure = result.failure();
			if (failure != null) {
				keepWaiting(record, Waiting.failed(record, failure, LetterDispatch.this.clock.instant()));
			}
			else if (result.answer() instanceof CommandResult.Refused refused) {
				keepWaiting(record, Waiting.refused(record, refused.rejection()));
			}
			else if (result.answer() instanceof CommandResult.Accepted accepted) {
				put(record, new Applied(accepted.position(), accepted.repeated() && !isOwn(record)));
			}
		}

		/**
		 * Whether an earlier trial of this very letter applied it and did not come to say
		 * so.
		 */
		private boolean isOwn(Stated record) {
			Use use = LetterDispatch.this.keys.find(List.of(record.commandKey())).get(record.commandKey());
			return use != null && record.causation().equals(use.causation());
		}

		/**
		 * One that waits behind another keeps its place and its cause.
		 */
		private void keepWaiting(Stated record, Wait wait) {
			NewLetter letter = wait.letter();
			if (letter.blocking()) {
				this.stuck.add(record.record().object());
			}
			if (!letter.waitsBehind()) {
				put(record, new Still(letter.cause(), letter.blocking(), letter.nextAttemptAt()));
			}
		}

		private void put(Stated record, Reapplied result) {
			this.results[Objects.requireNonNull(this.places.get(record))] = result;
		}

	}

}
