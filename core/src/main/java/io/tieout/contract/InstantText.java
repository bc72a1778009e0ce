package io.tieout.contract;

import io.tieout.core.InvalidValueException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * Instants in RFC 3339, always written in UTC. Nearly every event carries one, and
 * {@link java.time.format.DateTimeFormatter} costs more than the rest of an event: the
 * usual spelling is therefore read and written by hand.
 */
final class InstantText {

	private static final int SECONDS_PER_DAY = 86_400;

	/** {@code 2026-11-24T09:30:00}. */
	private static final int WHOLE_SECONDS = 19;

	private InstantText() {
	}

	/**
	 * Writes an instant as {@link Instant#toString()} does.
	 */
	static String format(Instant instant) {
		long day = Math.floorDiv(instant.getEpochSecond(), SECONDS_PER_DAY);
		LocalDate date = LocalDate.ofEpochDay(day);
		if (date.getYear() < 0 || date.getYear() > 9_999) {
			return instant.toString();
		}
		byte[] text = new byte[WHOLE_SECONDS + 11];
		int second = (int) (instant.getEpochSecond() - day * SECONDS_PER_DAY);
		digits(text, 0, 4, date.getYear());
		text[4] = '-';
		digits(text, 5, 2, date.getMonthValue());
		text[7] = '-';
		digits(text, 8, 2, date.getDayOfMonth());
		text[10] = 'T';
		digits(text, 11, 2, second / 3_600);
		text[13] = ':';
		digits(text, 14, 2, second / 60 % 60);
		text[16] = ':';
		digits(text, 17, 2, second % 60);
		int end = fraction(text, instant.getNano());
		text[end] = 'Z';
		return new String(text, 0, end + 1, java.nio.charset.StandardCharsets.ISO_8859_1);
	}

	private static int fraction(byte[] text, int nano) {
		if (nano == 0) {
			return WHOLE_SECONDS;
		}
		int digits = (nano % 1_000_000 == 0) ? 3 : (nano % 1_000 == 0) ? 6 : 9;
		int value = (digits == 3) ? nano / 1_000_000 : (digits == 6) ? nano / 1_000 : nano;
		text[WHOLE_SECONDS] = '.';
		digits(text, WHOLE_SECONDS + 1, digits, value);
		return WHOLE_SECONDS + 1 + digits;
	}

	private static void digits(byte[] text, int from, int count, int value) {
		int rest = value;
		for (int at = from + count - 1; at >= from; at--) {
			text[at] = (byte) ('0' + rest % 10);
			rest /= 10;
		}
	}

	/**
	 * Reads an instant with any offset.
	 * @throws InvalidValueException {@code INSTANT_INVALID}
	 */
	static Instant parse(String text) {
		try {
			return isUsual(text) ? usual(text) : OffsetDateTime.parse(text).toInstant();
		}
		catch (DateTimeException ex) {
			throw new InvalidValueException("INSTANT_INVALID",
					"A point in time is written with its offset, such as 2026-11-24T09:30:00Z.");
		}
	}

	private static boolean isUsual(String text) {
		int end = text.length() - 1;
		if (end < WHOLE_SECONDS || end > WHOLE_SECONDS + 10 || end == WHOLE_SECONDS + 1 || text.charAt(end) != 'Z') {
			return false;
		}
		for (int at = 0; at < end; at++) {
			char expected = (at == WHOLE_SECONDS) ? '.' : "0000-00-00T00:00:00".charAt(Math.min(at, 18));
			char actual = text.charAt(at);
			if ((expected == '0') ? (actual < '0' || actual > '9') : actual != expected) {
				return false;
			}
		}
		return true;
	}

	private static Instant usual(String text) {
		long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10)).toEpochDay();
		int hour = number(text, 11, 13);
		int minute = number(text, 14, 16);
		int second = number(text, 17, 19);
		if (hour > 23 || minute > 59 || second > 59) {
			throw new DateTimeException("No time of day");
		}
		int end = text.length() - 1;
		int nano = 0;
		if (end > WHOLE_SECONDS) {
			nano = number(text, WHOLE_SECONDS + 1, end);
			for (int digits = end - WHOLE_SECONDS - 1; digits < 9; digits++) {
				nano *= 10;
			}
		}
		return Instant.ofEpochSecond(day * SECONDS_PER_DAY + hour * 3_600 + minute * 60 + second, nano);
	}

	private static int number(String text, int from, int end) {
		int number = 0;
		for (int at = from; at < end; at++) {
			number = number * 10 + (text.charAt(at) - '0');
		}
		return number;
	}

}
