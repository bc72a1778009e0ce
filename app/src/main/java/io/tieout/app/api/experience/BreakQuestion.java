package io.tieout.app.api.experience;

import io.tieout.app.api.problem.Problem;
import io.tieout.projections.breaks.BreakFilter;
import io.tieout.reconciliation.BreakStatus;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

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
		return new BreakFilter(this.flow, statuses(), Age.reachedBy(this.minAge, now));
	}

	private Set<BreakStatus> statuses() {
		if (this.status == null || this.status.isBlank()) {
			return BreakFilter.OPEN.statuses();
		}
		if (this.status.equalsIgnoreCase("all")) {
			return Set.of();
		}
		Set<BreakStatus> statuses = EnumSet.noneOf(BreakStatus.class);
		for (String name : this.status.split(",")) {
			statuses.add(status(name.strip().toUpperCase(Locale.ROOT)));
		}
		return statuses;
	}

	private static BreakStatus status(String name) {
		try {
			return BreakStatus.valueOf(name);
		}
		catch (IllegalArgumentException ex) {
			throw invalid("STATUS_INVALID",
					"A status is OPEN, ASSIGNED, WRITE_OFF_PROPOSED, RESOLVED, WRITTEN_OFF, CLOSED or all.");
		}
	}

	private static RuntimeException invalid(String code, String detail) {
		return Problem.of(HttpStatus.BAD_REQUEST, code, detail).asException();
	}

}
