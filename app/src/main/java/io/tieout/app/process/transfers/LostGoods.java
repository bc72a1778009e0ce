package io.tieout.app.process.transfers;

import io.tieout.core.Quantity;
import io.tieout.core.Sku;

/**
 * Goods on the way that will not arrive.
 *
 * @param sku the item, by its own code
 * @param quantity how much of it, above zero
 */
public record LostGoods(Sku sku, Quantity quantity) {
}
