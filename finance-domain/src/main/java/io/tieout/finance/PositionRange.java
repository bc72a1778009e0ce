package io.tieout.finance;

import io.tieout.core.InvalidValueException;

/**
 * The events a revision of a document stems from: those of the document within these
 * positions. The ranges of successive revisions abut, so that each fact is in exactly
 * one.
 *
 * @param fromPosition first position
 * @param throughPosition last position, not before the first
 */
public record PositionRange(long fromPosition, long throughPosition) {

	public PositionRange {
		if (fromPosition < 1 || throughPosition < fromPosition) {
			throw new InvalidValueException("RANGE_INVALID",
					"A range of positions begins at 1 or later and ends there or later.");
		}
	}

	/**
	 * Whether a position lies in the range.
	 */
	public boolean contains(long position) {
		return this.fromPosition <= position && position <= this.throughPosition;
	}

}
