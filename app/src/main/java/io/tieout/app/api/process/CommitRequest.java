package io.tieout.app.api.process;

import io.tieout.core.OrderId;
import org.jspecify.annotations.Nullable;

/**
 * What a reservation is committed to.
 *
 * @param orderId the order, if it has a number yet; shipments may then name it
 */
record CommitRequest(@Nullable OrderId orderId) {
}
