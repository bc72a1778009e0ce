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
 * @param restrictionReason why its processing is restricted, in words; absent if it is
 * not
 * @param restrictedBy who restricted it
 * @param restrictedAt when
 * @param holdReason why it must not be erased, in words; absent without a legal hold
 * @param heldBy who placed the hold
 * @param heldAt when
 * @param erasureRequestedAt when it was asked for that it is erased; absent if it was not
 * @param erasedAt when it was erased
 */
public record CustomerRow(CustomerId customerId, @Nullable CustomerId aliasOf, Instant foundedAt,
		@Nullable String blockReason, @Nullable String blockedBy, @Nullable Instant blockedAt,
		@Nullable String restrictionReason, @Nullable String restrictedBy, @Nullable Instant restrictedAt,
		@Nullable String holdReason, @Nullable String heldBy, @Nullable Instant heldAt,
		@Nullable Instant erasureRequestedAt, @Nullable Instant erasedAt) {

	static CustomerRow founded(CustomerId id, Instant at) {
		return new CustomerRow(id, null, at, null, null, null, null, null, null, null, null, null, null, null);
	}

	CustomerRow leadingTo(@Nullable CustomerId survivor) {
		return new CustomerRow(this.customerId, survivor, this.foundedAt, this.blockReason, this.blockedBy,
				this.blockedAt, this.restrictionReason, this.restrictedBy, this.restrictedAt, this.holdReason,
				this.heldBy, this.heldAt, this.erasureRequestedAt, this.erasedAt);
	}

	CustomerRow blocked(@Nullable String reason, @Nullable String by, @Nullable Instant at) {
		return new CustomerRow(this.customerId, this.aliasOf, this.foundedAt, reason, by, at, this.restrictionReason,
				this.restrictedBy, this.restrictedAt, this.holdReason, this.heldBy, this.heldAt,
				this.erasureRequestedAt, this.erasedAt);
	}

	CustomerRow restricted(@Nullable String reason, @Nullable String by, @Nullable Instant at) {
		return new CustomerRow(this.customerId, this.aliasOf, this.foundedAt, this.blockReason, this.blockedBy,
				this.blockedAt, reason, by, at, this.holdReason, this.heldBy, this.heldAt, this.erasureRequestedAt,
				this.erasedAt);
	}

	CustomerRow held(@Nullable String reason, @Nullable String by, @Nullable Instant at) {
		return new CustomerRow(this.customerId, this.aliasOf, this.foundedAt, this.blockReason, this.blockedBy,
				this.blockedAt, this.restrictionReason, this.restrictedBy, this.restrictedAt, reason, by, at,
				this.erasureRequestedAt, this.erasedAt);
	}

	CustomerRow erasing(@Nullable Instant requestedAt, @Nullable Instant doneAt) {
		return new CustomerRow(this.customerId, this.aliasOf, this.foundedAt, this.blockReason, this.blockedBy,
				this.blockedAt, this.restrictionReason, this.restrictedBy, this.restrictedAt, this.holdReason,
				this.heldBy, this.heldAt, requestedAt, doneAt);
	}

}
