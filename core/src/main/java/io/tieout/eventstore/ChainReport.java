package io.tieout.eventstore;

import org.jspecify.annotations.Nullable;

/**
 * The outcome of a chain check.
 *
 * @param from first position checked
 * @param through last position checked
 * @param firstBadPosition the first position at which the chain is broken, null if it is
 * whole
 * @param reason {@code MISSING}, {@code HASH_MISMATCH} (the row, or its predecessor's
 * hash, was altered), {@code UNREADABLE} (a value that must be there is absent),
 * {@code TIME_WENT_BACK} or {@code UNKNOWN_HASH_VERSION}; null if the chain is whole
 */
public record ChainReport(long from, long through, @Nullable Long firstBadPosition, @Nullable String reason) {

	/**
	 * Whether the range is whole.
	 */
	public boolean isValid() {
		return this.firstBadPosition == null;
	}

}
