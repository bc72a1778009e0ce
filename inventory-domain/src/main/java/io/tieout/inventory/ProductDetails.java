package io.tieout.inventory;

import io.tieout.core.Gtin;
import io.tieout.core.Sku;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a product. Aliases and components are kept sorted, so that the same
 * content in another order is the same content.
 *
 * @param name what people call it
 * @param gtin its Global Trade Item Number, if it has one
 * @param aliases further codes of the same item, each once
 * @param unit unit of measure
 * @param stocked whether stock is kept of it; postage, fees and discounts never touch
 * stock
 * @param components what a bundle is made of, empty for a plain item
 */
public record ProductDetails(String name, @Nullable Gtin gtin, List<Sku> aliases, String unit, boolean stocked,
		List<Component> components) {

	public ProductDetails {
		aliases = aliases.stream().distinct().sorted().toList();
		components = components.stream().sorted(Comparator.comparing(Component::sku)).toList();
	}

}
