package io.tieout.inventory;

import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import org.jspecify.annotations.Nullable;

/**
 * What a statement says of one item.
 *
 * @param sku the code the source uses, the item's own or an alias
 * @param quantity the figure, which may be below zero; absent if the source does not
 * track the item
 */
public record StatedLine(Sku sku, @Nullable Quantity quantity) {
}
