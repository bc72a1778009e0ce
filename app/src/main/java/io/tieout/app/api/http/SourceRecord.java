package io.tieout.app.api.http;

import io.tieout.core.SourceSystem;
import io.tieout.customer.RecordId;

/**
 * A source record, by the keyed hash of its id there: so it is named in answers, and so
 * callers name it.
 *
 * @param source the source system
 * @param recordHash keyed hash of the record's id
 */
public record SourceRecord(SourceSystem source, String recordHash) {

	/**
	 * How a record is named.
	 */
	public static SourceRecord of(RecordId record) {
		return new SourceRecord(record.source(), record.hash());
	}

	/**
	 * The same from the id's text.
	 */
	public static SourceRecord parse(String text) {
		return of(RecordId.parse(text));
	}

	/**
	 * The record that is named.
	 * @throws io.tieout.core.InvalidValueException {@code SOURCE_ID_INVALID}
	 */
	public RecordId id() {
		return new RecordId(this.source, this.recordHash);
	}

}
