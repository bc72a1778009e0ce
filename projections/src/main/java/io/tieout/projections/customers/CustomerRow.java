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
 */
public record CustomerRow(CustomerId customerId, @Nullable CustomerId aliasOf, Instant foundedAt) {
}
