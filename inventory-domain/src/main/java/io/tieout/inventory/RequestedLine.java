package io.tieout.inventory;

import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import org.jspecify.annotations.Nullable;

/**
 * A line of a cart that asks for stock.
 *
 * @param sku the item or bundle
 * @param quantity how much
 * @param location the place it must come from, if that is given
 */
public record RequestedLine(Sku sku, Quantity quantity, @Nullable LocationId location) {
}
