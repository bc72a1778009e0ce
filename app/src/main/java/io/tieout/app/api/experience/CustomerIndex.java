package io.tieout.app.api.experience;

import io.tieout.app.ingest.feed.Identities;
import io.tieout.app.process.identity.IdentifierHashes;
import io.tieout.core.CustomerId;
import io.tieout.core.SourceSystem;
import io.tieout.customer.IdentifierKind;
import io.tieout.customer.RecordId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds customers by what identifies them, through the keyed hashes that identity
 * resolution keeps: nothing personal is searched or stored in the clear.
 */
@Component
final class CustomerIndex {

	private static final String HOLDERS = """
			SELECT DISTINCT known.customer FROM process.identity_holder holder
			  JOIN process.identity_record known ON known.record = holder.record
			 WHERE holder.kind = ? AND holder.hash = ANY (?) AND holder.current
			 ORDER BY known.customer LIMIT ?""";

	private final JdbcClient jdbc;

	private final IdentifierHashes hashes;

	private final Identities identities;

	CustomerIndex(JdbcClient jdbc, IdentifierHashes hashes, Identities identities) {
		this.jdbc = jdbc;
		this.hashes = hashes;
		this.identities = identities;
	}

	/** The record that a source knows under an id, by the id's keyed hash. */
	RecordId bySource(String source, String sourceId, @Nullable String relationship) {
		SourceSystem system = new SourceSystem(source);
		return new RecordId(system, this.identities.opaque(system, Identities.ofRelationship(sourceId, relationship)));
	}

	List<CustomerId> byEmail(String email, int limit) {
		return holders(IdentifierKind.EMAIL, email, limit);
	}

	List<CustomerId> byLoyaltyId(String loyaltyId, int limit) {
		return holders(IdentifierKind.LOYALTY_ID, loyaltyId, limit);
	}

	List<CustomerId> byPhone(String phone, int limit) {
		return holders(IdentifierKind.PHONE, phone, limit);
	}

	private List<CustomerId> holders(IdentifierKind kind, String identifier, int limit) {
		String[] wanted = this.hashes.anywhere(kind, identifier).toArray(String[]::new);
		return this.jdbc.sql(HOLDERS)
			.params(kind.name(), wanted, limit)
			.query(UUID.class)
			.stream()
			.map(CustomerId::new)
			.toList();
	}

}
