package io.tieout.projections.customers;

import io.tieout.core.CustomerId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that was set on a customer and keeps others, or ourselves, from something:
 * from ordering, from linking it, from erasing it.
 *
 * @param customer the id it was set on: the customer's own, or one merged into it
 * @param reason why, in words
 * @param by opaque id of who did it
 * @param at when
 */
public record CustomerBlock(CustomerId customer, String reason, String by, Instant at) {

	static Optional<CustomerBlock> block(CustomerRow row) {
		return of(row, row.blockReason(), row.blockedBy(), row.blockedAt());
	}

	static Optional<CustomerBlock> restriction(CustomerRow row) {
		return of(row, row.restrictionReason(), row.restrictedBy(), row.restrictedAt());
	}

	static Optional<CustomerBlock> hold(CustomerRow row) {
		return of(row, row.holdReason(), row.heldBy(), row.heldAt());
	}

	/** What was set on any of a customer's ids, the oldest first. */
	static List<CustomerBlock> of(List<CustomerRow> ids, Function<CustomerRow, Optional<CustomerBlock>> kind) {
		return ids.stream()
			.map(kind)
			.flatMap(Optional::stream)
			.sorted(Comparator.comparing(CustomerBlock::at).thenComparing((block) -> block.customer().toString()))
			.toList();
	}

	private static Optional<CustomerBlock> of(CustomerRow row, @Nullable String reason, @Nullable String by,
			@Nullable Instant at) {
		return (reason == null) ? Optional.empty() : Optional
			.of(new CustomerBlock(row.customerId(), reason, Objects.requireNonNull(by), Objects.requireNonNull(at)));
	}

}
