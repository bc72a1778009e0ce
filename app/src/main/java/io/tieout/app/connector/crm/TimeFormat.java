package io.tieout.app.connector.crm;

import io.tieout.contract.EventContext;
import io.tieout.core.InvalidValueException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * How a CRM writes instants.
 */
public final class TimeFormat {

	private static final OffsetDateTime SAMPLE = OffsetDateTime.of(2026, 11, 24, 20, 15, 30, 0, ZoneOffset.UTC);

	private final String pattern;

	private final DateTimeFormatter formatter;

	private final ZoneId zone;

	private TimeFormat(String pattern, ZoneId zone) {
		this.pattern = pattern;
		this.formatter = strict(pattern);
		this.zone = zone;
	}

	/**
	 * A format.
	 * @param pattern as {@link DateTimeFormatter} has them, such as
	 * {@code uuuu-MM-dd HH:mm:ss}
	 * @param zone time zone of those that are written without their offset
	 * @throws IllegalArgumentException if nothing that is written so is an instant
	 */
	public static TimeFormat of(String pattern, ZoneId zone) {
		TimeFormat format = new TimeFormat(pattern, zone);
		try {
			format.parse(format.formatter.format(SAMPLE));
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException("'" + pattern
					+ "' is no instant; it needs a year (uuuu), month, day, hour and minute, such as uuuu-MM-dd HH:mm:ss",
					ex);
		}
		return format;
	}

	/**
	 * A formatter that corrects nothing: there is no 31 February.
	 * @throws IllegalArgumentException if the pattern is none
	 */
	static DateTimeFormatter strict(String pattern) {
		try {
			return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException("'" + pattern + "' is no pattern: " + ex.getMessage(), ex);
		}
	}

	/**
	 * Reads an instant.
	 * @throws InvalidValueException {@code TIME_INVALID}, {@code TIME_OUT_OF_RANGE}
	 */
	Instant read(String text) {
		try {
			return EventContext.recordable(parse(text));
		}
		catch (DateTimeException ex) {
			throw new InvalidValueException("TIME_INVALID", "A time is written as " + this.pattern + " here.");
		}
	}

	private Instant parse(String text) {
		TemporalAccessor read = this.formatter.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
		return (read instanceof OffsetDateTime exact) ? exact.toInstant()
				: ((LocalDateTime) read).atZone(this.zone).toInstant();
	}

}
