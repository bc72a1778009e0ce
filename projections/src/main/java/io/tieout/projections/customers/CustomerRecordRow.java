package io.tieout.projections.customers;

import io.tieout.core.CustomerId;
import io.tieout.core.SourceSystem;
import io.tieout.customer.CustomerRecordEvent.CustomerRecorded;
import io.tieout.customer.PersonalData;
import io.tieout.customer.RecordFacts;
import io.tieout.customer.RecordId;
import io.tieout.projections.support.Json;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * A source record in its latest version, and whose it is.
 *
 * @param recordId source and keyed hash of the record's id there
 * @param source the source system
 * @param customerId the customer it belongs to, absent until that is decided
 * @param version the source's version
 * @param effectiveAt since when it holds, by the source
 * @param personal the sealed values
 * @param consents what the person agreed to, by purpose
 * @param erased whether its person is erased: nothing but whose it was is known then
 */
public record CustomerRecordRow(String recordId, SourceSystem source, @Nullable CustomerId customerId,
		@Nullable String version, @Nullable Instant effectiveAt, @Nullable Json personal, @Nullable Json consents,
		boolean erased) {

	private static final TypeReference<Map<String, Boolean>> CONSENTS = new TypeReference<>() {
	};

	static CustomerRecordRow of(RecordId record) {
		return new CustomerRecordRow(record.toString(), record.source(), null, null, null, null, null, false);
	}

	CustomerRecordRow stated(CustomerRecorded event) {
		return this.erased ? this : new CustomerRecordRow(this.recordId, this.source, this.customerId, event.version(),
				event.effectiveAt(), Json.of(event.personal()), Json.of(event.consents()), false);
	}

	CustomerRecordRow memberOf(CustomerId customer) {
		return new CustomerRecordRow(this.recordId, this.source, customer, this.version, this.effectiveAt,
				this.personal, this.consents, this.erased);
	}

	CustomerRecordRow asErased() {
		return new CustomerRecordRow(this.recordId, this.source, this.customerId, null, null, null, null, true);
	}

	RecordId record() {
		return RecordId.parse(this.recordId);
	}

	PersonalData personalData() {
		return (this.personal != null) ? this.personal.as(PersonalData.class) : PersonalData.NONE;
	}

	/** What survivorship knows of it. */
	RecordFacts facts() {
		Map<String, Boolean> agreed = (this.consents != null) ? this.consents.as(CONSENTS) : Map.of();
		return new RecordFacts(record(), Objects.requireNonNullElse(this.effectiveAt, Instant.EPOCH),
				personalData().present(), agreed);
	}

}
