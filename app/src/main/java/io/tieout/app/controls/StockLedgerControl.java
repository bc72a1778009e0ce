package io.tieout.app.controls;

import io.tieout.eventstore.EventReader;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.inventory.StockPositionEvent;
import io.tieout.inventory.StockPositionId;
import io.tieout.projections.stockledger.StockLedgerRow;
import io.tieout.projections.stockledger.StockLedgerView;
import io.tieout.projections.support.StoredRow;
import io.tieout.projections.support.ViewPositions;
import io.tieout.projections.support.ViewRows;
import io.tieout.reconciliation.SideFigure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The identity of the ledger, per SKU × location × day: starting + receipts − sales +
 * returns ± adjustments ± transfers = ending. The entries are held against the events
 * that made them, in the order of recording: an entry never changes, so a stretch of the
 * history that the view has passed can be compared however much is written meanwhile, and
 * none is in memory for longer than that. Where each entry is that of its event, and none
 * whose kind moves no goods moves some, every balance leads to the next without a jump.
 * That the last one is what is on hand is compared as of the ledger's position
 * ({@link PositionTotals}).
 */
final class StockLedgerControl implements Control {

	private static final String VIEW = "stock_ledger";

	private static final long EVENTS_PER_STRETCH = 20_000;

	private static final PositionTotals BALANCES = new PositionTotals("on_hand", VIEW,
			"SELECT location, sku, sum(on_hand) AS total FROM %s entered GROUP BY location, sku", (event, sink) -> {
				if (event.payload() instanceof StockPositionEvent stock) {
					sink.accept(stock.position(), stock.entry().onHand());
				}
			});

	private final StockLedgerView view = new StockLedgerView();

	private final Snapshots snapshots;

	private final EventReader reader;

	private final ViewRows<StockLedgerRow> rows;

	StockLedgerControl(Snapshots snapshots, EventReader reader) {
		this.snapshots = snapshots;
		this.reader = reader;
		this.rows = ViewRows.live(snapshots.sql(), this.view);
	}

	@Override
	public String name() {
		return "stock-ledger";
	}

	@Override
	public String holds() {
		return "Starting + receipts - sales + returns + adjustments + transfers is ending, per item, place and day, and"
				+ " the last ending is what is on hand.";
	}

	@Override
	public String left() {
		return "the history, and the last balance";
	}

	@Override
	public String right() {
		return "the view stock_ledger, and the view availability";
	}

	@Override
	public Checked check(Violations violations) {
		long through = new ViewPositions(this.snapshots.sql()).of(VIEW);
		long entries = 0;
		for (long after = 0; after < through; after += EVENTS_PER_STRETCH) {
			entries += compare(after, Math.min(through, after + EVENTS_PER_STRETCH), through, violations);
		}
		this.rows.select(
				"WHERE entry < 1 OR entry > (SELECT position FROM views.generation WHERE view = ? AND state = 'LIVE')"
						+ " LIMIT ?",
				VIEW, Violations.MOST + 1)
			.forEach((row) -> found("entry-surplus", row.row(), through, violations));
		BALANCES.compare(this.snapshots, this.reader, violations, (position, said) -> violations.found(
				position.toString(),
				() -> new Violation("balance-differs", List.of(new SideFigure("onHand", said.total(), said.held())))));
		return new Checked(entries, through);
	}

	private long compare(long after, long to, long through, Violations violations) {
		Map<Long, StockLedgerRow> entered = new HashMap<>();
		for (StoredRow<StockLedgerRow> row : this.rows.select("WHERE entry > ? AND entry <= ?", after, to)) {
			entered.put(row.row().entry(), row.row());
		}
		long entries = entered.size();
		this.reader.read(after, to, (event) -> {
			violations.goOn();
			compare(entry(event), entered.remove(event.position()), through, violations);
		});
		entered.values().forEach((surplus) -> found("entry-surplus", surplus, through, violations));
		return entries;
	}

	private void compare(@Nullable StockLedgerRow history, @Nullable StockLedgerRow ledger, long through,
			Violations violations) {
		if (history == null) {
			if (ledger != null) {
				found("entry-surplus", ledger, through, violations);
			}
		}
		else if (ledger == null) {
			found("entry-missing", history, through, violations);
		}
		else if (!history.equals(ledger)) {
			found("entry-altered", history, through, violations);
			found("entry-altered", ledger, through, violations);
		}
		else if (DayIdentity.movesInSecret(ledger)) {
			found("entry-out-of-kind", ledger, through, violations);
		}
	}

	private @Nullable StockLedgerRow entry(RecordedEvent event) {
		if (!this.view.definition().scope().handles(event.payload())) {
			return null;
		}
		return this.view.keys(event)
			.stream()
			.findFirst()
			.map((key) -> this.view.shape().asStored(this.view.fold(key, null, event)))
			.orElse(null);
	}

	private void found(String rule, StockLedgerRow entry, long through, Violations violations) {
		StockPositionId position = new StockPositionId(entry.location(), entry.sku());
		violations.found(position + "/" + DayIdentity.day(entry),
				() -> new Violation(rule,
						DayIdentity.figures(DayIdentity.of(history(position, through), DayIdentity.day(entry)),
								DayIdentity.of(ledger(position, through), DayIdentity.day(entry))),
						List.of(entry.entry())));
	}

	private List<StockLedgerRow> history(StockPositionId position, long through) {
		return this.reader.readAggregate(position.aggregateId(), 0, through)
			.stream()
			.map(this::entry)
			.filter((entry) -> entry != null)
			.toList();
	}

	/** What was planted beyond the end of the history is part of what the ledger says. */
	private List<StockLedgerRow> ledger(StockPositionId position, long through) {
		return this.rows
			.select("WHERE location = ? AND sku = ? AND (entry <= ? OR entry > ?)", position.location().value(),
					position.sku().value(), through, this.reader.lastPosition())
			.stream()
			.map(StoredRow::row)
			.toList();
	}

}
