package io.tieout.app.process.stockreconciliation;

import io.tieout.core.SourceRef;
import io.tieout.core.UnitPrice;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.inventory.MovementKind;
import io.tieout.inventory.StockAnchorEvent.Counted;
import io.tieout.inventory.StockPositionEvent.Moved;
import io.tieout.inventory.StockPositionEvent.StateChanged;
import io.tieout.inventory.StockPositionEvent;
import io.tieout.inventory.StockPositionId;
import io.tieout.inventory.StockStatementEvent;
import io.tieout.inventory.StockVarianceEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a batch of events brings: folded here, written at once.
 */
final class StockChanges {

	/** Whether a source tracks an item at a place; of '' if no source is behind it. */
	private final Map<SourceItem, Boolean> sourceItems = new TreeMap<>();

	private final Map<String, Cost> costs = new TreeMap<>();

	private final Map<StockPositionId, RecordedEvent> moved = new TreeMap<>();

	private final List<RecordedEvent> statements = new ArrayList<>();

	private final List<RecordedEvent> variances = new ArrayList<>();

	private StockChanges() {
	}

	static StockChanges of(List<RecordedEvent> batch) {
		StockChanges changes = new StockChanges();
		batch.forEach(changes::fold);
		return changes;
	}

	private void fold(RecordedEvent event) {
		if (event.payload() instanceof StockPositionEvent stock) {
			fold(event, stock);
		}
		else if (event.payload() instanceof StockStatementEvent) {
			this.statements.add(event);
		}
		else if (event.payload() instanceof StockVarianceEvent) {
			this.variances.add(event);
		}
	}

	private void fold(RecordedEvent event, StockPositionEvent stock) {
		SourceRef source = event.context().source();
		boolean fact = stock instanceof Moved || stock instanceof Counted || stock instanceof StateChanged;
		this.sourceItems.merge(new SourceItem(stock.position(), (source != null) ? source.system().value() : ""),
				source != null && fact, Boolean::logicalOr);
		this.moved.put(stock.position(), event);
		if (stock instanceof Moved receipt && receipt.kind() == MovementKind.RECEIVED && receipt.unitCost() != null) {
			Cost cost = new Cost(receipt.position().sku().value(), receipt.unitCost(), receipt.occurredAt(),
					event.position());
			this.costs.merge(cost.sku(), cost, Cost::later);
		}
	}

	Map<SourceItem, Boolean> sourceItems() {
		return this.sourceItems;
	}

	Map<String, Cost> costs() {
		return this.costs;
	}

	Map<StockPositionId, RecordedEvent> moved() {
		return this.moved;
	}

	/**
	 * What happened to statements, in order.
	 */
	List<RecordedEvent> statements() {
		return this.statements;
	}

	/**
	 * What happened to variances, in order.
	 */
	List<RecordedEvent> variances() {
		return this.variances;
	}

	/**
	 * An item at a place, as far as a source is concerned.
	 */
	record SourceItem(StockPositionId position, String source) implements Comparable<SourceItem> {

		@Override
		public int compareTo(SourceItem other) {
			int order = this.position.compareTo(other.position);
			return (order != 0) ? order : this.source.compareTo(other.source);
		}

	}

	/**
	 * What a unit of an item cost when it came in.
	 */
	record Cost(String sku, UnitPrice unitCost, Instant occurredAt, long position) {

		Cost later(Cost other) {
			int order = this.occurredAt.compareTo(other.occurredAt);
			return (order > 0 || (order == 0 && this.position > other.position)) ? this : other;
		}

	}

}
