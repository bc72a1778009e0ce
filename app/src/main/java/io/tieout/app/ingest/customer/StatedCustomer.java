package io.tieout.app.ingest.customer;

import io.tieout.app.ingest.feed.Identities;
import io.tieout.app.ingest.feed.Plan;
import io.tieout.app.ingest.feed.RecordIdentity;
import io.tieout.app.ingest.feed.Spelling;
import io.tieout.app.ingest.feed.Statement;
import io.tieout.app.ingest.feed.Surroundings;
import io.tieout.contract.Sealed;
import io.tieout.core.BusinessDate;
import io.tieout.core.SourceRef;
import io.tieout.core.SourceSystem;
import io.tieout.customer.CustomerRecordCommand.RecordCustomer;
import io.tieout.customer.PersonalData;
import io.tieout.customer.PersonalField;
import io.tieout.customer.RecordId;
import io.tieout.sealing.RecordKey;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A version of what a source says of a person, still open. It leaves the door only as a
 * statement: the record's own id as a keyed hash, every value sealed under the record's
 * key.
 *
 * @param source the source system
 * @param sourceId the record's own id there
 * @param relationship what the source calls the relationship that began after the person
 * was erased, part of the record's identity; {@code null} if it is the first
 * @param occurredAt since when it holds, by the source
 * @param version the source's version of the record, {@code null} if its time is
 * @param values what is said, by field, without the record's id
 * @param consents what the person agreed to, by purpose
 */
public record StatedCustomer(SourceSystem source, String sourceId, @Nullable String relationship, Instant occurredAt,
		@Nullable String version, Map<PersonalField, String> values, Map<String, Boolean> consents) {

	/**
	 * The resource of every customer record, through whichever feed: one record is one
	 * record.
	 */
	public static final String RESOURCE = "customer-records";

	public StatedCustomer {
		Map<PersonalField, String> ordered = new EnumMap<>(PersonalField.class);
		ordered.putAll(values);
		values = Collections.unmodifiableMap(ordered);
		consents = Collections.unmodifiableMap(new TreeMap<>(consents));
	}

	/**
	 * What the record states.
	 * @param zone where business times become trading days
	 * @param identities makes an opaque id of the record's own
	 */
	public Statement statement(ZoneId zone, Identities identities) {
		SourceRef reference = new SourceRef(this.source,
				identities.opaque(this.source, Identities.ofRelationship(this.sourceId, this.relationship)), 0);
		RecordId record = RecordId.of(reference);
		return Statement
			.of(RecordIdentity.ofState(RESOURCE, reference, versionOrTime()), this.occurredAt,
					new BusinessDate(this.occurredAt.atZone(zone).toLocalDate()), record.aggregateId(), spelled(),
					(surroundings) -> plan(record, surroundings))
			.sealedUnder(RecordKey.ofPerson(record.toString()));
	}

	private Plan plan(RecordId record, Surroundings surroundings) {
		Map<PersonalField, Sealed> sealed = new EnumMap<>(PersonalField.class);
		sealed.put(PersonalField.SOURCE_ID, surroundings.seal(PersonalField.SOURCE_ID.boundTo(), this.sourceId));
		this.values.forEach((field, value) -> sealed.put(field, surroundings.seal(field.boundTo(), value)));
		return Plan.ready(
				new RecordCustomer(record, versionOrTime(), this.occurredAt, PersonalData.of(sealed), this.consents));
	}

	private String versionOrTime() {
		return Objects.requireNonNullElse(this.version, this.occurredAt.toString());
	}

	/** The version is no content: it makes no difference between two records of one. */
	private String spelled() {
		StringBuilder content = new StringBuilder();
		append(content, "source", this.source.value());
		append(content, "sourceId", this.sourceId);
		append(content, "occurredAt", this.occurredAt.toString());
		this.values.forEach((field, value) -> append(content, field.fieldName(), value));
		if (!this.consents.isEmpty()) {
			StringBuilder given = new StringBuilder();
			this.consents.forEach((purpose, agreed) -> given.append(Spelling.framed(purpose)).append(agreed));
			append(content, "consents", given.toString());
		}
		return content.toString();
	}

	private static void append(StringBuilder content, String name, String value) {
		content.append(Spelling.framed(name)).append(Spelling.framed(value));
	}

	/**
	 * Never says who.
	 */
	@Override
	public String toString() {
		return "StatedCustomer[" + this.source + "]";
	}

}
