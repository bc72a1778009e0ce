package io.tieout.app.api.experience;

import io.tieout.app.api.http.RequestTime;
import io.tieout.app.api.problem.Problem;
import io.tieout.core.InvalidValueException;
import io.tieout.projections.breaks.BreakFilter;
import io.tieout.reconciliation.BreakStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAmount;
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
		return new BreakFilter(this.flow, statuses(), seenBefore(now));
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

	private @Nullable Instant seenBefore(Instant now) {
		if (this.minAge == null || this.minAge.isBlank()) {
			return null;
		}
		String text = this.minAge.strip();
		try {
			Instant seenBefore = RequestTime.within(() -> now.atOffset(ZoneOffset.UTC).minus(age(text)).toInstant());
			if (!seenBefore.isAfter(now)) {
				return seenBefore;
			}
		}
		catch (InvalidValueException ex) {
			// answered below, as an age that nothing has
		}
		throw invalid("AGE_INVALID",
				"An age is a number of days, or a period such as P3D, P1M or PT12H, that leads to no year before 1.");
	}

	private static TemporalAmount age(String text) {
		if (text.matches("\\d{1,9}")) {
			return Period.ofDays(Integer.parseInt(text));
		}
		return text.contains("T") ? Duration.parse(text) : Period.parse(text);
	}

	private static RuntimeException invalid(String code, String detail) {
		return Problem.of(HttpStatus.BAD_REQUEST, code, detail).asException();
	}

}
