package io.tieout.inventory;

import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import org.jspecify.annotations.Nullable;

/**
 * What came of comparing an item.
 *
 * @param sku the item; for a code that no product has, the code
 * @param outcome what came of it
 * @param stated the stated figure, absent if there is none
 * @param held what Tieout held at the cut-off, absent if it was not asked for
 */
public record LineResult(Sku sku, LineOutcome outcome, @Nullable Quantity stated, @Nullable Quantity held) {
}
