package io.tieout.inventory;

import io.tieout.core.Quantity;
import io.tieout.core.Sku;

/**
 * A part of a bundle.
 *
 * @param sku the part
 * @param quantity units of the part in one bundle
 */
public record Component(Sku sku, Quantity quantity) {
}
