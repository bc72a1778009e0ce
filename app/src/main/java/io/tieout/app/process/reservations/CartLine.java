package io.tieout.app.process.reservations;

import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import org.jspecify.annotations.Nullable;

/**
 * A line of what a caller wants to reserve.
 *
 * @param sku the item or bundle, by its code or an alias
 * @param quantity how much
 * @param location the place it must come from, if that is given
 */
public record CartLine(Sku sku, Quantity quantity, @Nullable LocationId location) {
}
