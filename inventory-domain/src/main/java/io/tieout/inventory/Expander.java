package io.tieout.inventory;

import io.tieout.core.InvalidValueException;
import io.tieout.core.Quantity;
import io.tieout.core.Rejection;
import io.tieout.core.Sku;
import io.tieout.inventory.Expansion.Impossible;
import io.tieout.inventory.Expansion.Parts;
import io.tieout.inventory.Expansion.Unknown;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Expands an item. What one unit of an item comes to is reckoned once, so that bundles
 * which share parts on many levels do not multiply the work; and as a decimal, so that
 * only the result has to be a quantity.
 */
final class Expander {

	private final Function<Sku, Optional<ItemStructure>> catalogue;

	private final Map<Sku, Optional<ItemStructure>> asked = new HashMap<>();

	private final Map<Sku, Map<Sku, BigDecimal>> unit = new HashMap<>();

	private final Set<Sku> within = new LinkedHashSet<>();

	private @Nullable Expansion obstacle;

	Expander(Function<Sku, Optional<ItemStructure>> catalogue) {
		this.catalogue = catalogue;
	}

	Expansion expand(Sku code, Quantity quantity) {
		Map<Sku, BigDecimal> perUnit = perUnit(code);
		if (this.obstacle != null) {
			return this.obstacle;
		}
		SortedMap<Sku, Quantity> quantities = new TreeMap<>();
		for (Map.Entry<Sku, BigDecimal> part : perUnit.entrySet()) {
			BigDecimal units = part.getValue().multiply(quantity.toDecimal());
			if (units.abs().compareTo(MovementRules.LARGEST.toDecimal()) > 0) {
				return impossible(MovementRules.tooLarge(), part.getKey());
			}
			try {
				quantities.put(part.getKey(), Quantity.of(units.stripTrailingZeros()));
			}
			catch (InvalidValueException ex) {
				return impossible(Rejection.of(ex.code(), ex.getMessage()), part.getKey());
			}
		}
		return new Parts(quantities);
	}

	/** Of nothing, once something stands in the way. */
	private Map<Sku, BigDecimal> perUnit(Sku code) {
		Optional<ItemStructure> found = this.asked.computeIfAbsent(code, this.catalogue);
		if (this.obstacle == null && found.isEmpty()) {
			this.obstacle = new Unknown(code);
		}
		if (this.obstacle != null) {
			return Map.of();
		}
		ItemStructure item = found.get();
		if (item.stocked()) {
			return Map.of(item.sku(), BigDecimal.ONE);
		}
		Map<Sku, BigDecimal> known = this.unit.get(item.sku());
		return (known != null) ? known : bundle(item);
	}

	private Map<Sku, BigDecimal> bundle(ItemStructure item) {
		if (!this.within.add(item.sku())) {
			this.obstacle = impossible(
					Rejection.of("BUNDLE_CONTAINS_ITSELF", "The bundle contains itself by way of its components."),
					item.sku());
			return Map.of();
		}
		if (this.within.size() > Expansion.MOST_LEVELS) {
			this.obstacle = impossible(Rejection.of("BUNDLE_TOO_DEEP",
					"Bundles contain bundles on at most " + Expansion.MOST_LEVELS + " levels."), item.sku());
			return Map.of();
		}
		Map<Sku, BigDecimal> sum = new HashMap<>();
		for (Component component : item.components()) {
			BigDecimal times = component.quantity().toDecimal();
			perUnit(component.sku()).forEach((sku, units) -> sum.merge(sku, units.multiply(times), BigDecimal::add));
		}
		this.within.remove(item.sku());
		this.unit.put(item.sku(), sum);
		return sum;
	}

	private static Impossible impossible(Rejection rejection, Sku sku) {
		return new Impossible(rejection.with("sku", sku));
	}

}
