package io.tieout.app.ingest.expected;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import org.springframework.scheduling.support.CronExpression;

/**
 * When the next delivery is expected.
 */
public sealed interface Schedule {

	/** Later than any clock of this service will show. */
	Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

	/**
	 * From when on the next one is expected, after one that came at a time.
	 */
	Instant next(Instant last);

	/**
	 * As it is written: a period such as {@code PT1H}, at most so long after the one
	 * before; or a cron expression of six fields, the earliest times at which one comes.
	 * @param zone the time zone of a cron expression
	 * @throws IllegalArgumentException if it is neither
	 */
	static Schedule of(String text, ZoneId zone) {
		String schedule = text.strip();
		if (!schedule.startsWith("P")) {
			return new Times(schedule, CronExpression.parse(schedule), zone);
		}
		try {
			Duration period = Duration.parse(schedule);
			if (period.compareTo(Duration.ZERO) > 0) {
				return new Every(period);
			}
		}
		catch (DateTimeParseException ex) {
			// said below, as any other text that is no period
		}
		throw new IllegalArgumentException("is no period such as PT1H or P1D");
	}

	/**
	 * At most so long after the one before.
	 *
	 * @param period how long
	 */
	record Every(Duration period) implements Schedule {

		@Override
		public Instant next(Instant last) {
			return last.plus(this.period);
		}

		@Override
		public String toString() {
			return this.period.toString();
		}

	}

	/**
	 * At times of the day, week or year.
	 *
	 * @param text the expression as it was written
	 * @param expression the same, read
	 * @param zone its time zone
	 */
	record Times(String text, CronExpression expression, ZoneId zone) implements Schedule {

		@Override
		public Instant next(Instant last) {
			ZonedDateTime next = this.expression.next(last.atZone(this.zone));
			return (next != null) ? next.toInstant() : NEVER;
		}

		@Override
		public String toString() {
			return this.text + " " + this.zone;
		}

	}

}
