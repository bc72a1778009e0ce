package io.tieout.app.connector.canonical;

import io.tieout.app.ingest.feed.RecordIdentity;
import io.tieout.core.BusinessDate;
import io.tieout.core.InvalidValueException;
import io.tieout.core.SourceRef;
import io.tieout.core.SourceSystem;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * The fields that every record has.
 */
final class CommonFields {

	/** The source system. */
	static final Field<SourceSystem> SOURCE = Field.required("source", Shapes.text(SourceSystem::new));

	/** The record's own id in that system. */
	static final Field<String> SOURCE_ID = Field.required("sourceId", Shapes.text(CommonFields::sourceId));

	/** Business time. */
	static final Field<Instant> OCCURRED_AT = Field.required("occurredAt", Shapes.businessTime());

	/** The record's version there. */
	static final Field<String> VERSION = Field.optional("version", Shapes.version(CommonFields::version));

	/** What makes no difference between two records of one identity. */
	static final List<Field<?>> NOT_CONTENT = List.of(VERSION);

	private static final int MAX_VERSION = 100;

	private CommonFields() {
	}

	/**
	 * The schema of a record with these further fields.
	 */
	static Schema schema(Field<?>... further) {
		Field<?>[] fields = new Field<?>[further.length + 4];
		fields[0] = SOURCE;
		fields[1] = SOURCE_ID;
		fields[2] = OCCURRED_AT;
		fields[3] = VERSION;
		System.arraycopy(further, 0, fields, 4, further.length);
		return Schema.of(fields);
	}

	/**
	 * The record's reference.
	 */
	static SourceRef reference(Entry entry) {
		return new SourceRef(entry.get(SOURCE), entry.get(SOURCE_ID), 0);
	}

	/**
	 * The identity of a state: its version, else its business time.
	 */
	static RecordIdentity state(String resource, Entry entry, SourceRef reference) {
		return RecordIdentity.ofState(resource, reference, versionOrTime(entry));
	}

	/**
	 * The record's version, else its business time.
	 */
	static String versionOrTime(Entry entry) {
		return entry.getOr(VERSION, entry.get(OCCURRED_AT).toString());
	}

	/**
	 * The trading day of a business time.
	 */
	static BusinessDate tradingDay(Entry entry, ZoneId zone) {
		return tradingDay(entry.get(OCCURRED_AT), zone);
	}

	static BusinessDate tradingDay(Instant occurredAt, ZoneId zone) {
		return new BusinessDate(occurredAt.atZone(zone).toLocalDate());
	}

	private static String sourceId(String text) {
		return SourceRef.of("any", text).recordId();
	}

	static String version(String text) {
		if (text.length() > MAX_VERSION) {
			throw new InvalidValueException("VERSION_INVALID", "A version has 1 to " + MAX_VERSION + " characters.");
		}
		return text;
	}

}
