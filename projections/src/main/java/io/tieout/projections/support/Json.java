package io.tieout.projections.support;

import io.tieout.contract.ContractMapper;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A column of JSON, in the shapes of the contracts. It is stored as {@code json}, not
 * {@code jsonb}: the text stays as it is, byte by byte, so that a row has the same digest
 * in memory and in the table.
 *
 * @param text the JSON
 */
public record Json(String text) {

	private static final JsonMapper MAPPER = ContractMapper.create();

	/**
	 * The JSON of a value; equal values have equal texts.
	 */
	public static Json of(Object value) {
		return new Json(MAPPER.writeValueAsString(value));
	}

	/**
	 * The value.
	 */
	public <T> T as(Class<T> type) {
		return MAPPER.readValue(this.text, type);
	}

	/**
	 * The value, of a generic type.
	 */
	public <T> T as(TypeReference<T> type) {
		return MAPPER.readValue(this.text, type);
	}

	@Override
	public String toString() {
		return this.text;
	}

}
