package io.tieout.inventory;

import io.tieout.core.Sku;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A transfer as its history tells.
 *
 * @param items how far each of its items has come
 */
record StockTransfer(SortedMap<Sku, TransferProgress> items) {

	static final StockTransfer EMPTY = new StockTransfer(Collections.emptySortedMap());

	StockTransfer {
		items = Collections.unmodifiableSortedMap(new TreeMap<>(items));
	}

	TransferProgress of(Sku sku) {
		return this.items.getOrDefault(sku, TransferProgress.NONE);
	}

	StockTransfer with(Sku sku, TransferProgress progress) {
		SortedMap<Sku, TransferProgress> more = new TreeMap<>(this.items);
		more.put(sku, progress);
		return new StockTransfer(more);
	}

}
