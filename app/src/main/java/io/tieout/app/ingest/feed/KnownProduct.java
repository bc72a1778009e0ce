package io.tieout.app.ingest.feed;

import io.tieout.core.Gtin;
import io.tieout.core.Sku;
import io.tieout.inventory.Component;
import io.tieout.inventory.ItemStructure;
import io.tieout.inventory.ProductVersion;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the doors need to know of a product.
 *
 * @param sku the product's own code
 * @param stocked whether stock is kept of it
 * @param aliases its further codes
 * @param gtin its Global Trade Item Number, if it has one
 * @param components what a bundle is made of, empty for a plain item
 * @param version the newest statement about it, {@code null} before its master has spoken
 * @param knownFrom the aggregates this was read from, with the sequences they had; what
 * is planned on it holds only while they have them
 */
public record KnownProduct(Sku sku, boolean stocked, List<Sku> aliases, @Nullable Gtin gtin, List<Component> components,
		@Nullable ProductVersion version, Map<String, Long> knownFrom) {

	public KnownProduct {
		aliases = List.copyOf(aliases);
		components = List.copyOf(components);
		knownFrom = Map.copyOf(knownFrom);
	}

	/**
	 * What it is made of, as carts and movements expand it.
	 */
	public ItemStructure structure() {
		return new ItemStructure(this.sku, this.stocked, this.components);
	}

	/**
	 * Whether it exists only as its components, so that they move when it is sold.
	 */
	public boolean isVirtualBundle() {
		return !this.stocked && !this.components.isEmpty();
	}

}
