package io.tieout.app.process.stockreconciliation;

import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.inventory.VarianceClass;
import org.jspecify.annotations.Nullable;

/**
 * What a statement says of an item, all codes of the item together.
 *
 * @param sku the item; for a code that no product has, the code
 * @param kind what a difference of it would be: of an item with stock, of an unknown
 * code, of an item without stock
 * @param stated the figure, absent if the source tracks none of its codes
 * @param listed whether the statement lists it
 */
record StatedItem(Sku sku, VarianceClass kind, @Nullable Quantity stated, boolean listed) {

	/** The same with what is stated under one more code of the item. */
	StatedItem and(@Nullable Quantity more) {
		if (more == null) {
			return this;
		}
		return new StatedItem(this.sku, this.kind, (this.stated != null) ? this.stated.plus(more) : more, true);
	}

}
