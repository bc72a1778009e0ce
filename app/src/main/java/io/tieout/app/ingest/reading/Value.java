package io.tieout.app.ingest.reading;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A value as a source wrote it, before anyone says what it means. A JSON {@code null} is
 * no value at all and is left out. Numbers keep their digits, so that none becomes a
 * binary fraction.
 */
public sealed interface Value {

	/**
	 * A text.
	 *
	 * @param text the text
	 */
	record Text(String text) implements Value {
	}

	/**
	 * A CSV cell: it may be read as a text, a number or a flag, since CSV has no types.
	 *
	 * @param text its content
	 */
	record Cell(String text) implements Value {
	}

	/**
	 * A number.
	 *
	 * @param digits as written
	 */
	record Numeral(String digits) implements Value {
	}

	/**
	 * True or false.
	 *
	 * @param on which of them
	 */
	record Flag(boolean on) implements Value {
	}

	/**
	 * A list.
	 *
	 * @param values in order
	 */
	record Many(List<Value> values) implements Value {

		public Many {
			values = List.copyOf(values);
		}

	}

	/**
	 * An object.
	 *
	 * @param values by field name, in the order written
	 */
	record Fields(Map<String, Value> values) implements Value {

		public Fields {
			values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
		}

	}

}
