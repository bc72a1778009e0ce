package io.tieout.core;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * A trading day: the date a store books under, which is not the clock's date when a till
 * closes after midnight.
 *
 * @param value the date
 */
public record BusinessDate(LocalDate value) implements Comparable<BusinessDate> {

	/**
	 * Parses {@code YYYY-MM-DD}.
	 * @throws InvalidValueException {@code DATE_INVALID}
	 */
	public static BusinessDate parse(String text) {
		try {
			return new BusinessDate(LocalDate.parse(text));
		}
		catch (DateTimeParseException ex) {
			throw new InvalidValueException("DATE_INVALID", "A business date is written YYYY-MM-DD.");
		}
	}

	@Override
	public int compareTo(BusinessDate other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
