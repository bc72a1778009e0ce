package io.tieout.app.ingest.reading;

import io.tieout.app.ingest.reading.Value.Fields;
import io.tieout.app.ingest.reading.Value.Flag;
import io.tieout.app.ingest.reading.Value.Many;
import io.tieout.app.ingest.reading.Value.Numeral;
import io.tieout.app.ingest.reading.Value.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * Parses one JSON object out of a text, keeping numbers as written.
 */
final class JsonObjects {

	private static final int MAX_DEPTH = 20;

	private static final int MAX_DIGITS = 100;

	private static final JsonFactory FACTORY = JsonFactory.builder()
		.streamReadConstraints(StreamReadConstraints.builder()
			.maxNestingDepth(MAX_DEPTH)
			.maxNumberLength(MAX_DIGITS)
			.maxStringLength(Lines.MAX_LENGTH)
			.build())
		.build();

	private JsonObjects() {
	}

	/**
	 * Parses a text that must be one object and nothing else.
	 */
	static Parsed parse(String text) {
		try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
			JsonToken first = parser.nextToken();
			if (first == null) {
				return Parsed.faulty(Fault.NO_JSON, null);
			}
			Value value = value(parser, first);
			if (parser.nextToken() != null) {
				return Parsed.faulty(Fault.NO_JSON, parser.currentTokenLocation());
			}
			return (value instanceof Fields fields) ? new Parsed(fields, null, 0, 0)
					: Parsed.faulty(Fault.NO_OBJECT, null);
		}
		catch (TwiceException ex) {
			return Parsed.faulty(Fault.FIELD_TWICE, ex.place);
		}
		catch (JacksonException ex) {
			return Parsed.faulty(Fault.NO_JSON, ex.getLocation());
		}
	}

	private static @Nullable Value value(JsonParser parser, JsonToken token) {
		return switch (token) {
			case START_OBJECT -> object(parser);
			case START_ARRAY -> list(parser);
			case VALUE_STRING -> new Text(parser.getString());
			case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Numeral(parser.getString());
			case VALUE_TRUE -> new Flag(true);
			case VALUE_FALSE -> new Flag(false);
			default -> null;
		};
	}

	private static Fields object(JsonParser parser) {
		Map<String, Value> values = new LinkedHashMap<>();
		List<String> absent = new ArrayList<>(0);
		for (String name = parser.nextName(); name != null; name = parser.nextName()) {
			if (values.containsKey(name) || absent.contains(name)) {
				throw new TwiceException(parser.currentTokenLocation());
			}
			Value value = value(parser, parser.nextToken());
			if (value != null) {
				values.put(name, value);
			}
			else {
				absent.add(name);
			}
		}
		return new Fields(values);
	}

	private static Many list(JsonParser parser) {
		List<Value> values = new ArrayList<>();
		for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
			Value value = value(parser, token);
			values.add((value != null) ? value : new Fields(Map.of()));
		}
		return new Many(values);
	}

	/**
	 * What came of parsing: an object, or what is wrong, in which row of the text and
	 * which column.
	 */
	record Parsed(@Nullable Fields fields, @Nullable Fault fault, int row, int column) {

		Fields required() {
			return Objects.requireNonNull(this.fields, "What is faulty has no fields");
		}

		static Parsed faulty(Fault fault, @Nullable TokenStreamLocation place) {
			return (place != null) ? new Parsed(null, fault, place.getLineNr(), place.getColumnNr())
					: new Parsed(null, fault, 1, 1);
		}

	}

	/**
	 * Why a text is no object.
	 */
	enum Fault {

		NO_JSON("JSON_INVALID",
				"This is no JSON from the named column on, or beyond its limits: nested up to " + MAX_DEPTH
						+ " deep, numbers of up to " + MAX_DIGITS + " digits."),

		NO_OBJECT("JSON_OBJECT_EXPECTED", "This is JSON, but no object in braces."),

		FIELD_TWICE("FIELD_TWICE", "The object names the field in the named column a second time.");

		private final String code;

		private final String detail;

		Fault(String code, String detail) {
			this.code = code;
			this.detail = detail;
		}

		String code() {
			return this.code;
		}

		String detail() {
			return this.detail;
		}

	}

	private static final class TwiceException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final transient TokenStreamLocation place;

		TwiceException(TokenStreamLocation place) {
			super(null, null, false, false);
			this.place = place;
		}

	}

}
