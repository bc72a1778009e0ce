package io.tieout.app.controls;

import io.tieout.eventstore.EventReader;
import io.tieout.inventory.StockPositionEvent;
import io.tieout.reconciliation.SideFigure;
import java.util.List;

/**
 * What is reserved at a position is what is left of the reservations there. The views
 * {@code reservations} and {@code availability} are compared as of the former's position
 * ({@link PositionTotals}).
 */
final class ReservationsControl implements Control {

	private static final PositionTotals DEMAND = new PositionTotals("reserved", "reservations",
			"SELECT location, sku, sum(open) AS total FROM %s held GROUP BY location, sku", (event, sink) -> {
				if (event.payload() instanceof StockPositionEvent stock) {
					sink.accept(stock.position(), stock.entry().reserved());
				}
			});

	private final Snapshots snapshots;

	private final EventReader reader;

	ReservationsControl(Snapshots snapshots, EventReader reader) {
		this.snapshots = snapshots;
		this.reader = reader;
	}

	@Override
	public String name() {
		return "reservations";
	}

	@Override
	public String holds() {
		return "What is reserved at every position is the open demand of the reservations there.";
	}

	@Override
	public String left() {
		return "the view reservations";
	}

	@Override
	public String right() {
		return "the view availability";
	}

	@Override
	public Checked check(Violations violations) {
		return DEMAND.compare(this.snapshots, this.reader, violations, (position, said) -> violations.found(
				position.toString(),
				() -> new Violation("demand-differs", List.of(new SideFigure("reserved", said.total(), said.held())))));
	}

}
