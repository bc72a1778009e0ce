package io.tieout.app.process.availability;

import io.tieout.core.Quantity;
import io.tieout.core.Sku;

/**
 * A line of what somebody would like to have.
 *
 * @param sku the item or bundle, by its code or an alias
 * @param quantity how much, above zero
 */
public record Wish(Sku sku, Quantity quantity) {
}
