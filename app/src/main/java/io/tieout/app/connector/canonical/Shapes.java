package io.tieout.app.connector.canonical;

import io.tieout.app.ingest.feed.Spelling;
import io.tieout.app.ingest.reading.TextFlaw;
import io.tieout.app.ingest.reading.Value;
import io.tieout.app.ingest.reading.Value.Cell;
import io.tieout.app.ingest.reading.Value.Flag;
import io.tieout.app.ingest.reading.Value.Many;
import io.tieout.app.ingest.reading.Value.Numeral;
import io.tieout.app.ingest.reading.Value.Text;
import io.tieout.contract.EventContext;
import io.tieout.core.BusinessDate;
import io.tieout.core.InvalidValueException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The shapes of plain values.
 */
final class Shapes {

	private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

	/** In every time zone a day that a database can hold. */
	private static final Instant LATEST = Instant.parse("9998-12-31T23:59:59Z");

	private static final int FIRST_YEAR = 1970;

	private static final int LAST_YEAR = 9998;

	private Shapes() {
	}

	/**
	 * A text of at most 500 characters that means something.
	 * @param reader makes the value of it
	 */
	static <T> Shape<T> text(Function<String, T> reader) {
		return text(reader, Map.of());
	}

	private static <T> Shape<T> text(Function<String, T> reader, Map<String, Object> described) {
		return new Scalar<>("a text in quotes", reader, List.of(Text.class), described);
	}

	/**
	 * Free text.
	 */
	static Shape<String> text() {
		return text(Function.identity());
	}

	/**
	 * A version: a text or a number.
	 */
	static Shape<String> version(Function<String, String> reader) {
		return new Scalar<>("a text or a number", reader, List.of(Text.class, Numeral.class), Map.of());
	}

	/**
	 * A number.
	 * @param reader makes the value of its digits
	 */
	static <T> Shape<T> number(Function<String, T> reader) {
		return new Scalar<>("a number without quotes", reader, List.of(Numeral.class), Map.of());
	}

	/**
	 * A whole number from 0 to 999.
	 */
	static Shape<Integer> count() {
		return number((digits) -> {
			if (!digits.matches("\\d{1,3}")) {
				throw new InvalidValueException("NUMBER_INVALID", "A whole number from 0 to 999 belongs here.");
			}
			return Integer.valueOf(digits);
		});
	}

	/**
	 * A whole number from 0 to 999,999,999.
	 */
	static Shape<Long> total() {
		return number((digits) -> {
			if (!digits.matches("\\d{1,9}")) {
				throw new InvalidValueException("NUMBER_INVALID", "A whole number from 0 to 999999999 belongs here.");
			}
			return Long.valueOf(digits);
		});
	}

	/**
	 * True or false.
	 */
	static Shape<Boolean> flag() {
		return new Scalar<>("true or false", (text) -> {
			if (!text.equals("true") && !text.equals("false")) {
				throw new InvalidValueException("TYPE_INVALID", "Either true or false belongs here.");
			}
			return Boolean.valueOf(text);
		}, List.of(Flag.class), Map.of());
	}

	/**
	 * A day, {@code YYYY-MM-DD}.
	 */
	static Shape<BusinessDate> date() {
		return text((text) -> {
			BusinessDate date = BusinessDate.parse(text);
			if (date.value().getYear() < FIRST_YEAR || date.value().getYear() > LAST_YEAR) {
				throw new InvalidValueException("TIME_OUT_OF_RANGE",
						"A day lies between the years " + FIRST_YEAR + " and " + LAST_YEAR + ".");
			}
			return date;
		}, Map.of("format", "date"));
	}

	/**
	 * An instant with its offset, RFC 3339.
	 */
	static Shape<Instant> instant() {
		return text(Shapes::instant, Map.of("format", "date-time"));
	}

	/**
	 * An instant at which something can have happened.
	 */
	static Shape<Instant> businessTime() {
		return text((text) -> EventContext.recordable(instant(text)), Map.of("format", "date-time"));
	}

	private static Instant instant(String text) {
		try {
			Instant instant = Instant.parse(text);
			if (!instant.isBefore(EARLIEST) && !instant.isAfter(LATEST)) {
				return instant;
			}
		}
		catch (DateTimeException ex) {
			throw new InvalidValueException("TIME_INVALID",
					"An instant is written with its offset, such as 2026-11-24T08:00:00Z.");
		}
		throw new InvalidValueException("TIME_OUT_OF_RANGE", "An instant lies between the years 1970 and 9998.");
	}

	/**
	 * One of a few words.
	 */
	static <E extends Enum<E>> Shape<E> choice(Class<E> type) {
		List<String> words = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
		return text((word) -> {
			for (E constant : type.getEnumConstants()) {
				if (constant.name().equals(word)) {
					return constant;
				}
			}
			throw new InvalidValueException("VALUE_NOT_ALLOWED",
					"One of these belongs here: " + String.join(", ", words) + ".");
		}, Map.of("enum", words));
	}

	/**
	 * A list; in CSV separated by {@code |}.
	 */
	static <T> Shape<List<T>> many(Shape<T> element) {
		return new Sequence<>(element);
	}

	/** A value without parts. */
	private record Scalar<T>(String expected, Function<String, T> reader, List<Class<? extends Value>> kinds,
			Map<String, Object> described) implements Shape<T> {

		private static final Map<Class<? extends Value>, String> TYPES = Map.of(Text.class, "string", Numeral.class,
				"number", Flag.class, "boolean");

		@Override
		public Map<String, Object> describe() {
			List<String> types = this.kinds.stream().map(TYPES::get).filter(Objects::nonNull).toList();
			Map<String, Object> schema = new TreeMap<>(this.described);
			schema.put("type", (types.size() == 1) ? types.get(0) : types);
			return schema;
		}

		@Override
		public @Nullable T read(Value value, String path, FieldProblems problems) {
			if (!(value instanceof Cell) && !this.kinds.contains(value.getClass())) {
				problems.add(path, "TYPE_INVALID", "Here belongs " + this.expected + ".");
				return null;
			}
			String text = PlainText.of(value);
			TextFlaw flaw = TextFlaw.of(text);
			if (flaw != null) {
				problems.add(path, flaw.name(), flaw.detail());
				return null;
			}
			try {
				return this.reader.apply(text);
			}
			catch (InvalidValueException ex) {
				problems.add(path, ex.code(), String.valueOf(ex.getMessage()));
				return null;
			}
		}

	}

	/** A list of values without parts. */
	private record Sequence<T>(Shape<T> element) implements Shape<List<T>> {

		private static final int MAX_ELEMENTS = 1_000;

		@Override
		public Map<String, Object> describe() {
			return Map.of("type", "array", "maxItems", MAX_ELEMENTS, "items", this.element.describe());
		}

		@Override
		public @Nullable List<T> read(Value value, String path, FieldProblems problems) {
			if (!(value instanceof Many many)) {
				problems.add(path, "TYPE_INVALID", "Here belongs a list in square brackets.");
				return null;
			}
			if (many.values().size() > MAX_ELEMENTS) {
				problems.add(path, "LIST_TOO_LONG", "A list has at most " + MAX_ELEMENTS + " elements.");
				return null;
			}
			List<T> elements = new ArrayList<>(many.values().size());
			for (int index = 0; index < many.values().size(); index++) {
				T read = this.element.read(many.values().get(index), path + "[" + index + "]", problems);
				if (read != null) {
					elements.add(read);
				}
			}
			return (elements.size() == many.values().size()) ? elements : null;
		}

		@Override
		public String spell(List<T> elements) {
			return elements.stream().map(this.element::spell).map(Spelling::framed).collect(Collectors.joining());
		}

		@Override
		public @Nullable Value fromCsv(String name, Map<String, String> cells) {
			String text = cells.get(name);
			if (text == null) {
				return null;
			}
			List<Value> parts = Arrays.stream(text.split("\\|"))
				.map(String::strip)
				.filter((part) -> !part.isEmpty())
				.<Value>map(Cell::new)
				.toList();
			return new Many(parts);
		}

	}

}
