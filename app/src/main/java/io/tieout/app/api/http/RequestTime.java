package io.tieout.app.api.http;

import io.tieout.core.InvalidValueException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Instants that callers name: RFC 3339, within the years that have four digits.
 */
public final class RequestTime {

	private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

	private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

	private RequestTime() {
	}

	/**
	 * The instant of a text.
	 * @throws InvalidValueException {@code TIME_INVALID}
	 */
	public static Instant parse(String text) {
		return within(() -> Instant.parse(text));
	}

	/**
	 * An instant that is computed from what a caller names.
	 * @throws InvalidValueException {@code TIME_INVALID}
	 */
	public static Instant within(Supplier<Instant> computed) {
		try {
			Instant instant = computed.get();
			if (!instant.isBefore(EARLIEST) && !instant.isAfter(LATEST)) {
				return instant;
			}
		}
		catch (DateTimeException | ArithmeticException ex) {
			// answered below, as any other text that is no time
		}
		throw new InvalidValueException("TIME_INVALID",
				"A time is an instant such as 2026-11-24T10:15:30Z, in the years 1 to 9999.");
	}

}
