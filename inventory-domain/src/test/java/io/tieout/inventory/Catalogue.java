package io.tieout.inventory;

import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Products for tests, by their codes.
 */
final class Catalogue {

	private final Map<Sku, ItemStructure> items = new HashMap<>();

	Catalogue item(String sku) {
		return with(sku, true);
	}

	Catalogue service(String sku) {
		return with(sku, false);
	}

	/** A bundle that exists only as its parts, given as codes and quantities in turn. */
	Catalogue bundle(String sku, String... parts) {
		return with(sku, false, parts);
	}

	/** A bundle that is kept in stock as such. */
	Catalogue packed(String sku, String... parts) {
		return with(sku, true, parts);
	}

	Catalogue alias(String alias, String sku) {
		this.items.put(new Sku(alias), this.items.get(new Sku(sku)));
		return this;
	}

	Optional<ItemStructure> find(Sku code) {
		return Optional.ofNullable(this.items.get(code));
	}

	private Catalogue with(String sku, boolean stocked, String... parts) {
		List<Component> components = new ArrayList<>();
		for (int index = 0; index < parts.length; index += 2) {
			components.add(new Component(new Sku(parts[index]), Quantity.parse(parts[index + 1])));
		}
		this.items.put(new Sku(sku), new ItemStructure(new Sku(sku), stocked, components));
		return this;
	}

}
