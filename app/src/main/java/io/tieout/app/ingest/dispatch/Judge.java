package io.tieout.app.ingest.dispatch;

import io.tieout.app.ingest.dispatch.Prepared.Stated;
import io.tieout.app.ingest.dispatch.Verdict.Apply;
import io.tieout.app.ingest.dispatch.Verdict.Settled;
import io.tieout.app.ingest.dispatch.Verdict.Wait;
import io.tieout.app.ingest.feed.Cause;
import io.tieout.app.ingest.feed.KnownProduct;
import io.tieout.app.ingest.feed.MissingAuthority;
import io.tieout.app.ingest.feed.Plan;
import io.tieout.app.ingest.feed.Statement;
import io.tieout.app.ingest.feed.Surroundings;
import io.tieout.app.ingest.inbox.KnownRecord;
import io.tieout.app.ingest.inbox.Letter;
import io.tieout.app.ingest.inbox.LetterState;
import io.tieout.app.ingest.inbox.Letters.Queue;
import io.tieout.app.ingest.inbox.TakenKeys.Use;
import io.tieout.contract.Event;
import io.tieout.contract.Sealed;
import io.tieout.contract.UnreadableMessageException;
import io.tieout.core.InvalidValueException;
import io.tieout.core.Gtin;
import io.tieout.core.Sku;
import io.tieout.core.SourceRef;
import io.tieout.sealing.Seals;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what is to be done with each record of a round, from what was looked up and
 * nothing else. A record that came again is told from a new one by the store's word: a
 * used command key with the same content is a duplicate, with other content a letter; an
 * unused one means that the first attempt was lost, and the record is applied.
 */
final class Judge {

	/** How far a source's clock may be ahead. */
	static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

	private static final Logger logger = LoggerFactory.getLogger(Judge.class);

	private final LookedUp lookedUp;

	private final Seals seals;

	private final Instant now;

	/** Objects that records of this round block, with the cause's fingerprint. */
	private final Map<String, String> blocked = new HashMap<>();

	Judge(LookedUp lookedUp, Seals seals, Instant now) {
		this.lookedUp = lookedUp;
		this.seals = seals;
		this.now = now;
	}

	/**
	 * The verdict on the next record, in the order they came.
	 */
	Verdict judge(Stated record) {
		Letter own = this.lookedUp.ownLetter(record);
		if (own != null) {
			return parked(own, false);
		}
		KnownRecord known = this.lookedUp.known(record);
		Verdict seen = (known != null) ? judgeKnown(record, known) : null;
		return (seen != null) ? seen : judgeNew(record);
	}

	private @Nullable Verdict judgeKnown(Stated record, KnownRecord known) {
		Use use = this.lookedUp.use(record);
		if (use != null) {
			if (!use.contentHash().equals(record.record().contentHash())) {
				return changed(record);
			}
			return settled(record.causation().equals(use.causation()) ? record.accepted(use.position())
					: record.duplicate(use.position()));
		}
		boolean sameContent = known.contentHash().equals(record.record().contentHash());
		if (known.unchanged()) {
			return sameContent ? settled(record.duplicate(0)) : changed(record);
		}
		return judgeByLetters(record, this.lookedUp.letters(record));
	}

	private @Nullable Verdict judgeByLetters(Stated record, List<Letter> letters) {
		boolean waiting = false;
		for (Letter letter : letters) {
			boolean sameContent = letter.contentHash().equals(record.record().contentHash());
			if (letter.state() == LetterState.WAITING && sameContent) {
				return parked(letter, true);
			}
			if (letter.state() == LetterState.DISCARDED && sameContent) {
				return settled(record.duplicate(0));
			}
			waiting |= letter.state() == LetterState.WAITING;
		}
		return waiting ? changed(record) : null;
	}

	private Verdict judgeNew(Stated record) {
		Statement statement = record.statement();
		if (statement.occurredAt().isAfter(this.now.plus(CLOCK_TOLERANCE))) {
			return Waiting.because(record, Cause.of("OCCURRED_IN_FUTURE",
					"The business time is more than five minutes ahead; it is tried again when its time has come."),
					false, statement.occurredAt().minus(CLOCK_TOLERANCE));
		}
		Verdict unauthorised = judgeAuthority(record);
		if (unauthorised != null) {
			return unauthorised;
		}
		Queue queue = this.lookedUp.queue(record);
		if (queue != null && !queue.letsPass(statement.identity(), statement.occurredAt())) {
			return Waiting.behind(record, queue.fingerprint());
		}
		String ahead = this.blocked.get(statement.businessObject());
		if (ahead != null) {
			return Waiting.behind(record, ahead);
		}
		return planned(record);
	}

	/**
	 * Nobody waits behind a record whose source's word does not count: facts may come in
	 * any order, and those of others must not stand still for it.
	 */
	private @Nullable Verdict judgeAuthority(Stated record) {
		try {
			MissingAuthority missing = this.lookedUp.missingAuthority(record);
			return (missing != null) ? Waiting.because(record, missing.cause(), false, null) : null;
		}
		catch (UnreadableMessageException ex) {
			return blocking(record, Waiting.failed(record, ex, this.now));
		}
	}

	private Verdict planned(Stated record) {
		Known known = new Known(record);
		try {
			Plan plan = record.statement().planner().plan(known);
			if (plan instanceof Plan.Ready ready) {
				return new Apply(ready.commands(), known.plannedOn);
			}
			return blocking(record, Waiting.because(record, ((Plan.Blocked) plan).cause(), true, null));
		}
		catch (InvalidValueException ex) {
			return blocking(record,
					Waiting.because(record, Cause.of(ex.code(), String.valueOf(ex.getMessage())), true, null));
		}
		catch (UnreadableMessageException ex) {
			return blocking(record, Waiting.failed(record, ex, this.now));
		}
		catch (RuntimeException ex) {
			logger.error("The record {} could not be planned", record.causation(), Faults.forLog(ex));
			return blocking(record, Waiting.failed(record, ex, this.now));
		}
	}

	private Verdict blocking(Stated record, Wait wait) {
		this.blocked.put(record.statement().businessObject(), wait.letter().fingerprint());
		return wait;
	}

	private static Verdict parked(Letter letter, boolean repeated) {
		return settled(new Outcome.Parked(letter.id(), letter.code(), letter.detail(), repeated));
	}

	private static Verdict settled(Outcome outcome) {
		return new Settled(outcome);
	}

	private static Verdict changed(Stated record) {
		return Waiting.because(record, Waiting.CHANGED, false, null);
	}

	/** What a plan may ask. */
	private final class Known implements Surroundings {

		private final Stated record;

		/**
		 * Grants and everything that was asked for, since the answer may have decided the
		 * plan.
		 */
		private final Map<String, Long> plannedOn = new HashMap<>();

		Known(Stated record) {
			this.record = record;
			this.plannedOn.putAll(Judge.this.lookedUp.grantsKnownFrom(record));
		}

		@Override
		public Optional<KnownProduct> product(Sku code) {
			return planningOn(Judge.this.lookedUp.found().products().product(code));
		}

		@Override
		public Optional<KnownProduct> product(Gtin gtin) {
			return planningOn(Judge.this.lookedUp.found().products().product(gtin));
		}

		private Optional<KnownProduct> planningOn(Optional<KnownProduct> product) {
			product.ifPresent((known) -> this.plannedOn.putAll(known.knownFrom()));
			return product;
		}

		@Override
		public List<Event> recorded(SourceRef reference) {
			return Judge.this.lookedUp.found().facts().getOrDefault(reference, List.of());
		}

		@Override
		public Sealed seal(String boundTo, String text) {
			return Judge.this.seals.seal(Objects.requireNonNull(this.record.statement().recordKey()), boundTo, text);
		}

	}

}
