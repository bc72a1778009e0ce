package io.tieout.inventory;

import io.tieout.core.Sku;
import java.util.List;

/**
 * What an item is to stock: kept or not, plain or made of others.
 *
 * @param sku the item's own code, whichever of its codes led to it
 * @param stocked whether stock is kept of it
 * @param components what a bundle is made of, by any of their codes
 */
public record ItemStructure(Sku sku, boolean stocked, List<Component> components) {

	public ItemStructure {
		components = List.copyOf(components);
	}

	/**
	 * The structure of a product.
	 */
	public static ItemStructure of(Sku sku, ProductDetails details) {
		return new ItemStructure(sku, details.stocked(), details.components());
	}

}
