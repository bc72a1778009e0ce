package io.tieout.inventory;

import io.tieout.core.Sku;
import org.jspecify.annotations.Nullable;

/**
 * A code and the product it leads to.
 *
 * @param sku the product, nothing if the code is free
 */
record ProductAlias(@Nullable Sku sku) {

	static final ProductAlias FREE = new ProductAlias(null);

	boolean free() {
		return this.sku == null;
	}

	boolean leadsTo(Sku product) {
		return product.equals(this.sku);
	}

}
