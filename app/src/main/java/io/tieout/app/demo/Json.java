package io.tieout.app.demo;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of NDJSON as a source system would write it.
 */
final class Json {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private final Map<String, Object> fields = new LinkedHashMap<>();

	private Json() {
	}

	/**
	 * A record with the three fields every record has.
	 */
	static Json record(String source, String sourceId, String occurredAt) {
		return new Json().with("source", source).with("sourceId", sourceId).with("occurredAt", occurredAt);
	}

	static Json object() {
		return new Json();
	}

	static Map<String, String> money(long pence) {
		return Map.of("amount", decimal(pence), "currency", "GBP");
	}

	static String decimal(long pence) {
		return BigDecimal.valueOf(pence, 2).toPlainString();
	}

	Json with(String name, Object value) {
		this.fields.put(name, value);
		return this;
	}

	Map<String, Object> fields() {
		return this.fields;
	}

	String line() {
		return MAPPER.writeValueAsString(this.fields) + "\n";
	}

}
