package io.tieout.inventory;

import io.tieout.core.SourceRef;
import java.time.Instant;

/**
 * The last count by business time; of two at one instant the one whose source id is
 * larger.
 *
 * @param at its business time
 * @param countId the count it belongs to
 * @param source the record that says so
 */
record Anchor(Instant at, String countId, SourceRef source) {

	boolean isLaterThan(Instant otherAt, SourceRef otherSource) {
		int order = this.at.compareTo(otherAt);
		return order > 0 || (order == 0 && this.source.toString().compareTo(otherSource.toString()) > 0);
	}

}
