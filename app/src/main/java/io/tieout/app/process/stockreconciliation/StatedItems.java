package io.tieout.app.process.stockreconciliation;

import io.tieout.app.ingest.feed.KnownProduct;
import io.tieout.app.ingest.feed.ProductDirectory;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.eventstore.EventReader;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.inventory.StatedLine;
import io.tieout.inventory.StockStatementEvent.LinesStated;
import io.tieout.inventory.VarianceClass;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The items that a statement is about, by code: its lines, those of one product added up,
 * and, if it is complete, what it does not list and thereby states as zero.
 */
final class StatedItems {

	private static final int CODES_AT_ONCE = 2_000;

	private final EventReader reader;

	private final ProductDirectory products;

	StatedItems(EventReader reader, ProductDirectory products) {
		this.reader = reader;
		this.products = products;
	}

	/**
	 * The items of a statement.
	 * @param atPlace every item that is known at the place
	 */
	NavigableMap<Sku, StatedItem> of(StatementHead head, Collection<Sku> atPlace) {
		NavigableMap<Sku, StatedItem> items = new TreeMap<>();
		for (RecordedEvent event : this.reader.readAggregate("statement:" + head.statement(), 0)) {
			if (event.payload() instanceof LinesStated stated) {
				addAll(items, stated.lines());
			}
		}
		if (head.complete()) {
			atPlace.forEach(
					(sku) -> items.putIfAbsent(sku, new StatedItem(sku, VarianceClass.QUANTITY, Quantity.ZERO, false)));
		}
		return items;
	}

	private void addAll(Map<Sku, StatedItem> items, List<StatedLine> lines) {
		for (int first = 0; first < lines.size(); first += CODES_AT_ONCE) {
			List<StatedLine> some = lines.subList(first, Math.min(lines.size(), first + CODES_AT_ONCE));
			Map<Sku, KnownProduct> known = this.products.find(some.stream().map(StatedLine::sku).toList());
			some.forEach((line) -> add(items, line, known.get(line.sku())));
		}
	}

	private static void add(Map<Sku, StatedItem> items, StatedLine line, @Nullable KnownProduct product) {
		StatedItem item = (product == null)
				? new StatedItem(line.sku(), VarianceClass.UNKNOWN_SKU, line.quantity(), true)
				: new StatedItem(product.sku(), product.stocked() ? VarianceClass.QUANTITY : VarianceClass.NOT_STOCKED,
						line.quantity(), true, product.sku().equals(line.sku()) ? Set.of() : Set.of(line.sku()));
		items.merge(item.sku(), item, StatedItem::and);
	}

}
