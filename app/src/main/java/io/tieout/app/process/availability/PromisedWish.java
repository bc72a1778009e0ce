package io.tieout.app.process.availability;

import io.tieout.core.Quantity;
import io.tieout.core.Rejection;
import io.tieout.core.Sku;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A line of what somebody would like to have, and whether it may be promised together
 * with all the others.
 *
 * @param wish the line
 * @param item the item's own code, none if no product has the line's code
 * @param parts how much of each item kept in stock it comes to; empty for what touches no
 * stock
 * @param availableToPromise how much of the line's item or bundle there would be without
 * the other lines; none for what touches no stock, which there always is
 * @param enough whether there is enough of each part for all lines together
 * @param obstacle why nothing can be promised, if that is so: {@code SKU_UNKNOWN},
 * {@code QUANTITY_TOO_LARGE} (all lines together beyond 10⁹ units of an item) or what is
 * wrong with the bundle
 */
public record PromisedWish(Wish wish, @Nullable Sku item, SortedMap<Sku, Quantity> parts,
		@Nullable Quantity availableToPromise, boolean enough, @Nullable Rejection obstacle) {

	public PromisedWish {
		parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
	}

	/**
	 * Whether it may be promised.
	 */
	public boolean ok() {
		return this.obstacle == null && this.enough;
	}

}
