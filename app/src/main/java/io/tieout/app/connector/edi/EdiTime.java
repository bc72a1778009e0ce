package io.tieout.app.connector.edi;

import io.tieout.contract.EventContext;
import io.tieout.core.InvalidValueException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import org.jspecify.annotations.Nullable;

/**
 * A date of an interchange, with a time of day or without.
 *
 * @param date the date
 * @param time the time of day, {@code null} if not said
 */
record EdiTime(LocalDate date, @Nullable LocalTime time) {

	private static final int DATE_DIGITS = 8;

	private static final int SHORT_DATE_DIGITS = 6;

	/** Two digits of a year from here on are of the last century. */
	private static final String LAST_CENTURY = "70";

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd")
		.withResolverStyle(ResolverStyle.STRICT);

	private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HHmm");

	private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HHmmss");

	/**
	 * Reads a date and a time of day.
	 * @param date {@code CCYYMMDD}, or {@code YYMMDD} of the years 1970 to 2069
	 * @param time {@code HHMM} or {@code HHMMSS}, anything finer is left out; empty for
	 * none
	 * @throws InvalidValueException {@code TIME_INVALID}
	 */
	static EdiTime of(String date, String time) {
		try {
			String century = (date.compareTo(LAST_CENTURY) < 0) ? "20" : "19";
			String whole = (date.length() == SHORT_DATE_DIGITS) ? century + date : date;
			String seconds = time.substring(0, Math.min(6, time.length()));
			return new EdiTime(LocalDate.parse(whole, DATE),
					seconds.isEmpty() ? null : LocalTime.parse(seconds, (seconds.length() == 4) ? MINUTES : SECONDS));
		}
		catch (DateTimeException ex) {
			throw new InvalidValueException("TIME_INVALID",
					"A date is written CCYYMMDD, a time of day HHMM or HHMMSS.");
		}
	}

	/**
	 * Reads what an EDIFACT date says.
	 * @param format code of its format: 102, 203, 204 or, whose end counts, 718
	 */
	static EdiTime ofFormat(String value, String format) {
		return switch (format) {
			case "102" -> of(value, "");
			case "203", "204" -> of(value.substring(0, Math.min(DATE_DIGITS, value.length())),
					value.substring(Math.min(DATE_DIGITS, value.length())));
			case "718" -> of(value.substring(value.indexOf('-') + 1), "");
			default -> throw new InvalidValueException("TIME_FORMAT_UNSUPPORTED",
					"Of the formats of dates 102, 203, 204 and 718 are known.");
		};
	}

	/**
	 * The business time. A date alone is the end of its day, or if the interchange was
	 * made on that day the time it was made: nobody knows the stock of an evening before
	 * it. A date after the interchange stays in the future, where no stock is known.
	 * @param made when the interchange was made
	 */
	Instant asOf(EdiTime made, ZoneId zone) {
		LocalTime madeAt = (made.time != null) ? made.time : LocalTime.MIN;
		LocalDateTime endOfDay = this.date.equals(made.date) ? made.date.atTime(madeAt)
				: this.date.plusDays(1).atStartOfDay();
		LocalDateTime local = (this.time != null) ? this.date.atTime(this.time) : endOfDay;
		return EventContext.recordable(local.atZone(zone).toInstant());
	}

}
