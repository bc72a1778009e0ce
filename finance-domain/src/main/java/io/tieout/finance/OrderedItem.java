package io.tieout.finance;

import io.tieout.core.LocationId;
import io.tieout.core.Sku;

/**
 * What a purchase order has delivered where.
 *
 * @param sku the item
 * @param location the place
 */
public record OrderedItem(Sku sku, LocationId location) {
}
