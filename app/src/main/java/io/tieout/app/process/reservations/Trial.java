package io.tieout.app.process.reservations;

import org.jspecify.annotations.Nullable;

/**
 * Who tries to allocate an order, and why.
 *
 * @param by a person, or what tries by itself
 * @param seenVersion version of the order's shortfall that a person saw, absent if that
 * is of no matter
 * @param reason why, in words, if a person has it tried
 */
public record Trial(String by, @Nullable Long seenVersion, @Nullable String reason) {

	/**
	 * Something tries by itself.
	 */
	public static Trial by(String process) {
		return new Trial(process, null, null);
	}

}
