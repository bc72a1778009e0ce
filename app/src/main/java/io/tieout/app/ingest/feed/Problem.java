package io.tieout.app.ingest.feed;

import org.jspecify.annotations.Nullable;

/**
 * Why a record was rejected. Names places and rules, never values: they may be personal.
 *
 * @param line line of the body on which the record starts, counted from 1
 * @param column column where the row broke, counted from 1, if that is what is wrong
 * @param field the field at fault, such as {@code lines[2].quantity}, if it is one field
 * @param code stable code
 * @param detail one sentence for a person: what is wrong, and what would be right
 */
public record Problem(long line, @Nullable Integer column, @Nullable String field, String code, String detail) {

	/**
	 * A problem of the record as a whole.
	 */
	public static Problem ofRecord(long line, String code, String detail) {
		return new Problem(line, null, null, code, detail);
	}

	/**
	 * A problem of one field.
	 */
	public static Problem ofField(long line, String field, String code, String detail) {
		return new Problem(line, null, field, code, detail);
	}

	/**
	 * A row that broke at a column.
	 */
	public static Problem atColumn(long line, int column, String code, String detail) {
		return new Problem(line, column, null, code, detail);
	}

}
