package io.tieout.app.ingest.dispatch;

import io.tieout.app.ingest.dispatch.Prepared.Stated;
import io.tieout.app.ingest.dispatch.Verdict.Wait;
import io.tieout.app.ingest.feed.Cause;
import io.tieout.app.ingest.inbox.NewLetter;
import io.tieout.contract.UnreadableMessageException;
import io.tieout.core.Rejection;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The letters that records become.
 */
final class Waiting {

	private static final String SOURCE_RECORD_CHANGED = "SOURCE_RECORD_CHANGED";

	/** A known record with other content; it blocks nothing, since its fact is known. */
	static final Cause CHANGED = Cause.of(SOURCE_RECORD_CHANGED,
			"The record is known with other content; have its source send a correction under an id of its own, "
					+ "or discard this.");

	private static final Duration FIRST_RETRY = Duration.ofMinutes(1);

	private Waiting() {
	}

	/**
	 * A letter for a cause.
	 */
	static Wait because(Stated record, Cause cause, boolean blocking, @Nullable Instant nextAttemptAt) {
		return letter(record, cause, cause.fingerprint(), blocking, nextAttemptAt);
	}

	/**
	 * A letter that waits for its turn. It is released with those of the cause ahead.
	 */
	static Wait behind(Stated record, String fingerprint) {
		return letter(record,
				Cause.of(NewLetter.WAITS_BEHIND,
						"An earlier statement about the same object could not be applied; this one follows it."),
				fingerprint, true, null);
	}

	/**
	 * A letter for a rule that refused.
	 */
	static Wait refused(Stated record, Rejection rejection) {
		if (rejection.code().equals(SOURCE_RECORD_CHANGED)) {
			return because(record, CHANGED, false, null);
		}
		return because(record, Cause.of(rejection.code(), rejection.detail()), true, null);
	}

	/**
	 * A letter for a program that failed, or for an event that it cannot read; it is
	 * tried again by itself.
	 */
	static Wait failed(Stated record, RuntimeException failure, Instant now) {
		Cause cause = (failure instanceof UnreadableMessageException unreadable) ? Cause.unreadable(unreadable)
				: Cause.of(Cause.PROCESSING_FAILED, failure.getClass().getSimpleName(),
						"The record could not be processed; the log says more. It is tried again by itself.");
		return because(record, cause, true, now.plus(FIRST_RETRY));
	}

	private static Wait letter(Stated record, Cause cause, String fingerprint, boolean blocking,
			@Nullable Instant nextAttemptAt) {
		return new Wait(new NewLetter(record.record(), cause, fingerprint, blocking, record.envelope().feed().flow(),
				record.statement().tradingDay(), nextAttemptAt));
	}

}
