package io.tieout.app.process.ordervalidation;

import io.tieout.app.ingest.feed.Identities;
import io.tieout.core.CustomerId;
import io.tieout.core.InvalidValueException;
import io.tieout.core.SourceSystem;
import io.tieout.customer.RecordId;
import io.tieout.projections.customers.CustomerQueries;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a customer is known and may order; never why not, which is for the people
 * who may read a profile.
 */
final class CustomerCheck {

	private final CustomerQueries customers;

	private final Identities identities;

	CustomerCheck(CustomerQueries customers, Identities identities) {
		this.customers = customers;
		this.identities = identities;
	}

	Optional<Objection> objection(String customer, @Nullable SourceSystem source) {
		Optional<CustomerId> known = (source != null)
				? this.customers.ofRecord(new RecordId(source, this.identities.opaque(source, customer)))
				: parsed(customer).flatMap(this.customers::resolve);
		if (known.isEmpty()) {
			return Optional.of(Objection.ofCustomer("CUSTOMER_UNKNOWN", "There is no customer of this id."));
		}
		return this.customers.blocks(known.get()).isEmpty() ? Optional.empty()
				: Optional.of(Objection.ofCustomer("CUSTOMER_BLOCKED", "The customer may not order."));
	}

	private static Optional<CustomerId> parsed(String customer) {
		try {
			return Optional.of(CustomerId.parse(customer));
		}
		catch (InvalidValueException ex) {
			return Optional.empty();
		}
	}

}
