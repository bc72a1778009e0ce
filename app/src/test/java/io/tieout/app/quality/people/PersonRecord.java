package io.tieout.app.quality.people;

import java.util.Map;

/**
 * What one system says of a person.
 *
 * @param source the system
 * @param sourceId the record's number there
 * @param fields the fields of {@code customer-records} it fills in
 * @param person who it is
 */
public record PersonRecord(String source, String sourceId, Map<String, String> fields, long person) {

	public PersonRecord {
		fields = Map.copyOf(fields);
	}

}
