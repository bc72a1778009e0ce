package io.tieout.app.ingest.inbox;

import io.tieout.app.ingest.feed.Cause;
import io.tieout.core.BusinessDate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A statement that is to wait.
 *
 * @param record its raw record
 * @param cause why it waits
 * @param fingerprint what it has in common with letters of its cause; for one that waits
 * behind another, that one's
 * @param blocking whether later statements of its object wait behind it
 * @param flow the flow it is tied out in, {@code null} if in none
 * @param tradingDay the day it is tied out on
 * @param nextAttemptAt when it is tried by itself, {@code null} if only a repair helps
 */
public record NewLetter(NewRecord record, Cause cause, String fingerprint, boolean blocking, @Nullable String flow,
		BusinessDate tradingDay, @Nullable Instant nextAttemptAt) {

	/** It waits behind an earlier letter of its object. */
	public static final String WAITS_BEHIND = "WAITS_BEHIND";

	/**
	 * Whether it only waits for its turn.
	 */
	public boolean waitsBehind() {
		return this.cause.code().equals(WAITS_BEHIND);
	}

}
