package io.tieout.inventory;

import io.tieout.core.Quantity;
import io.tieout.core.Rejection;
import io.tieout.core.Sku;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What an item comes to in stock: the one rule by which a reservation takes and a
 * movement moves it.
 * <ul>
 * <li>An item of which stock is kept is itself, whatever it is made of: a gift box packed
 * beforehand is on the shelf as a box.</li>
 * <li>A bundle of which no stock is kept is its components, bundles among them likewise,
 * all the way down.</li>
 * <li>Any other item (postage, a fee) is nothing, on its own and in a bundle.</li>
 * </ul>
 */
public sealed interface Expansion {

	/** Most units of one item that anybody can speak of at once: 10⁹. */
	Quantity MOST_UNITS = Quantity.of(1_000_000_000L);

	/** Most levels of bundles in bundles. */
	int MOST_LEVELS = 16;

	/**
	 * What the item comes to.
	 *
	 * @param quantities how much of which item, by their own codes, of the sign of what
	 * was expanded; empty for what touches no stock
	 */
	record Parts(SortedMap<Sku, Quantity> quantities) implements Expansion {

		public Parts {
			quantities = Collections.unmodifiableSortedMap(new TreeMap<>(quantities));
		}

	}

	/**
	 * It cannot be said yet: a code leads to no product. A fact waits until one is
	 * registered, a wish is refused.
	 *
	 * @param code the code, of the item itself or of one of its parts
	 */
	record Unknown(Sku code) implements Expansion {
	}

	/**
	 * It cannot be said, until the products are stated otherwise.
	 *
	 * @param rejection {@code BUNDLE_CONTAINS_ITSELF}, {@code BUNDLE_TOO_DEEP} (more than
	 * 16 levels), {@code QUANTITY_TOO_LARGE} (beyond 10⁹ units of a part) or
	 * {@code QUANTITY_SCALE} (a part needs more than 6 decimals), with the sku
	 */
	record Impossible(Rejection rejection) implements Expansion {
	}

	/**
	 * Expands an item.
	 * @param code the item, by any of its codes
	 * @param quantity how much of it, of either sign
	 * @param catalogue the item a code leads to, empty for an unknown code; asked once
	 * for each
	 */
	static Expansion of(Sku code, Quantity quantity, Function<Sku, Optional<ItemStructure>> catalogue) {
		return new Expander(catalogue).expand(code, quantity);
	}

}
