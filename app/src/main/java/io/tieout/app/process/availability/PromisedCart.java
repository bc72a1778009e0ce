package io.tieout.app.process.availability;

import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whether a cart may be promised.
 *
 * @param lines its lines, in order
 * @param demand how much all lines together ask of each item kept in stock
 * @param items what the channel may promise of those items
 * @param position position up to which the views were read
 */
public record PromisedCart(List<PromisedWish> lines, SortedMap<Sku, Quantity> demand,
		SortedMap<Sku, PromisedItem> items, long position) {

	public PromisedCart {
		lines = List.copyOf(lines);
		demand = Collections.unmodifiableSortedMap(new TreeMap<>(demand));
		items = Collections.unmodifiableSortedMap(new TreeMap<>(items));
	}

	/**
	 * Whether every line may be promised.
	 */
	public boolean available() {
		return this.lines.stream().allMatch(PromisedWish::ok);
	}

}
