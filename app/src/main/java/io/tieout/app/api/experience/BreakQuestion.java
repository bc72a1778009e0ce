package io.tieout.app.api.experience;

import io.tieout.projections.breaks.BreakFilter;
import io.tieout.reconciliation.BreakStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which breaks are asked for.
 *
 * @param flow of one flow only
 * @param status in these states, separated by commas; open ones unless said, {@code all}
 * for all
 * @param minAge first seen at least so long ago: days, or a period such as {@code P3D},
 * {@code P1M} or {@code PT12H}
 * @param cursor where the page begins
 * @param limit most breaks of a page, 1 to 1000
 */
record BreakQuestion(@Nullable String flow, @Nullable String status, @Nullable String minAge, @Nullable String cursor,
		@Nullable Integer limit) {

	BreakFilter filter(Instant now) {
		return new BreakFilter(this.flow, Words.of(this.status, BreakStatus.class, BreakFilter.OPEN.statuses()),
				Age.reachedBy(this.minAge, now));
	}

}
