package io.tieout.projections.customers;

import io.tieout.core.CustomerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An id that a customer has or had.
 *
 * @param customerId the id
 * @param aliasOf the id it resolves to, in one hop; absent while it stands for itself
 * @param foundedAt when the store first heard of it
 * @param blockReason why it may not order, in words; absent if no block was set on it
 * @param blockedBy who blocked it
 * @param blockedAt when
 */
public record CustomerRow(CustomerId customerId, @Nullable CustomerId aliasOf, Instant foundedAt,
		@Nullable String blockReason, @Nullable String blockedBy, @Nullable Instant blockedAt) {

	static CustomerRow founded(CustomerId id, Instant at) {
		return new CustomerRow(id, null, at, null, null, null);
	}

	CustomerRow leadingTo(@Nullable CustomerId survivor) {
		return new CustomerRow(this.customerId, survivor, this.foundedAt, this.blockReason, this.blockedBy,
				this.blockedAt);
	}

	CustomerRow blocked(@Nullable String reason, @Nullable String by, @Nullable Instant at) {
		return new CustomerRow(this.customerId, this.aliasOf, this.foundedAt, reason, by, at);
	}

}
