package io.tieout.inventory;

import io.tieout.core.Sku;
import io.tieout.core.SourceRef;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A transfer as its history tells.
 *
 * @param items how far each of its items has come
 * @param voided what was taken back, so that none is taken back twice
 */
record StockTransfer(SortedMap<Sku, TransferProgress> items, Set<Stated> voided) {

	static final StockTransfer EMPTY = new StockTransfer(Collections.emptySortedMap(), Set.of());

	StockTransfer {
		items = Collections.unmodifiableSortedMap(new TreeMap<>(items));
		voided = Set.copyOf(voided);
	}

	TransferProgress of(Sku sku) {
		return this.items.getOrDefault(sku, TransferProgress.NONE);
	}

	StockTransfer with(Sku sku, TransferProgress progress) {
		SortedMap<Sku, TransferProgress> more = new TreeMap<>(this.items);
		more.put(sku, progress);
		return new StockTransfer(more, this.voided);
	}

	StockTransfer voiding(Stated stated) {
		Set<Stated> more = new HashSet<>(this.voided);
		more.add(stated);
		return new StockTransfer(this.items, more);
	}

	/**
	 * What a record said of an item; a bundle's movement speaks of several.
	 */
	record Stated(SourceRef record, Sku sku) {
	}

}
