package io.tieout.app.api.experience;

import io.tieout.app.api.http.RequestTime;
import io.tieout.app.api.problem.Problem;
import io.tieout.core.InvalidValueException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAmount;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A least age, as callers write it: days, or a period such as {@code P3D}, {@code P1M} or
 * {@code PT12H}.
 */
final class Age {

	private Age() {
	}

	/**
	 * The latest instant of what has the age.
	 * @param text absent or blank: any age
	 * @throws io.tieout.app.api.problem.ProblemException {@code AGE_INVALID}, 400
	 */
	static @Nullable Instant reachedBy(@Nullable String text, Instant now) {
		if (text == null || text.isBlank()) {
			return null;
		}
		String age = text.strip();
		try {
			Instant seenBefore = RequestTime.within(() -> now.atOffset(ZoneOffset.UTC).minus(amount(age)).toInstant());
			if (!seenBefore.isAfter(now)) {
				return seenBefore;
			}
		}
		catch (InvalidValueException ex) {
			// answered below, as an age that nothing has
		}
		throw Problem.of(HttpStatus.BAD_REQUEST, "AGE_INVALID",
				"An age is a number of days, or a period such as P3D, P1M or PT12H, that leads to no year before 1.")
			.asException();
	}

	private static TemporalAmount amount(String text) {
		if (text.matches("\\d{1,9}")) {
			return Period.ofDays(Integer.parseInt(text));
		}
		return text.contains("T") ? Duration.parse(text) : Period.parse(text);
	}

}
