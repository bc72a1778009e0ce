package io.tieout.app.connector.crm;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * How a CRM writes days. What is not written so is kept as it is.
 */
public final class DateFormat {

	private static final LocalDate SAMPLE = LocalDate.of(1985, 12, 24);

	private final DateTimeFormatter formatter;

	private DateFormat(DateTimeFormatter formatter) {
		this.formatter = formatter;
	}

	/**
	 * A format.
	 * @param pattern as {@link DateTimeFormatter} has them, such as {@code dd/MM/uuuu}
	 * @throws IllegalArgumentException if nothing that is written so is a day
	 */
	public static DateFormat of(String pattern) {
		DateTimeFormatter formatter = TimeFormat.strict(pattern);
		try {
			LocalDate.parse(formatter.format(SAMPLE), formatter);
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException(
					"'" + pattern + "' is no day; it needs a year (uuuu), month and day, such as dd/MM/uuuu", ex);
		}
		return new DateFormat(formatter);
	}

	/**
	 * A day as {@code YYYY-MM-DD}; the text as it is if it is none.
	 */
	String normal(String text) {
		try {
			return LocalDate.parse(text, this.formatter).toString();
		}
		catch (DateTimeException ex) {
			return text;
		}
	}

}
