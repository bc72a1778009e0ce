package io.tieout.app.connector.shopify;

import io.tieout.app.ingest.feed.Problem;
import io.tieout.app.ingest.reading.Value;
import io.tieout.app.ingest.reading.Value.Fields;
import io.tieout.app.ingest.reading.Value.Numeral;
import io.tieout.app.ingest.reading.Value.Text;
import io.tieout.contract.EventContext;
import io.tieout.core.InvalidValueException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of an object of Shopify and notes what is wrong with them.
 *
 * @param fields the object
 * @param path path of the object with a dot at its end, empty for the whole record
 * @param line line of the body on which the record starts
 * @param found what is wrong so far
 */
record FieldReader(Fields fields, String path, long line, List<Problem> found) {

	private static final Pattern NUMBER = Pattern.compile("\\d{1,20}");

	<T> @Nullable T required(String name, Function<String, T> reading) {
		if (!this.fields.values().containsKey(name)) {
			this.found.add(Problem.ofField(this.line, this.path + name, "FIELD_MISSING",
					"The field " + this.path + name + " is missing."));
		}
		return value(name, reading);
	}

	<T> @Nullable T value(String name, Function<String, T> reading) {
		Value value = this.fields.values().get(name);
		if (value == null) {
			return null;
		}
		try {
			return reading.apply(text(value));
		}
		catch (InvalidValueException ex) {
			this.found.add(Problem.ofField(this.line, this.path + name, ex.code(), String.valueOf(ex.getMessage())));
			return null;
		}
	}

	private static String text(Value value) {
		if (value instanceof Numeral numeral) {
			return numeral.digits();
		}
		if (value instanceof Text text) {
			return text.text();
		}
		throw new InvalidValueException("TEXT_EXPECTED", "A number or a text is expected here.");
	}

	/** An id as Shopify gives them. */
	static String number(String text) {
		if (!NUMBER.matcher(text).matches()) {
			throw new InvalidValueException("SHOPIFY_ID_INVALID", "An id of Shopify is a number.");
		}
		return text;
	}

	/** A business time. */
	static Instant instant(String text) {
		try {
			return EventContext.recordable(OffsetDateTime.parse(text).toInstant());
		}
		catch (DateTimeParseException ex) {
			throw new InvalidValueException("TIME_INVALID",
					"An instant is written with its offset, such as 2026-11-24T08:00:00Z.");
		}
	}

}
