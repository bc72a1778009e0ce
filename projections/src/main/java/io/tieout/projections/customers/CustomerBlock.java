package io.tieout.projections.customers;

import io.tieout.core.CustomerId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * That a customer may not order.
 *
 * @param customer the id it was set on: the customer's own, or one merged into it
 * @param reason why, in words
 * @param by opaque id of who did it
 * @param at when
 */
public record CustomerBlock(CustomerId customer, String reason, String by, Instant at) {

	static Optional<CustomerBlock> of(CustomerRow row) {
		return (row.blockReason() == null) ? Optional.empty() : Optional.of(new CustomerBlock(row.customerId(),
				row.blockReason(), Objects.requireNonNull(row.blockedBy()), Objects.requireNonNull(row.blockedAt())));
	}

}
