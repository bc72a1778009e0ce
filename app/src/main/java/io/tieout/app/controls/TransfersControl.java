package io.tieout.app.controls;

import io.tieout.core.Quantity;
import io.tieout.eventstore.EventReader;
import io.tieout.inventory.StockPositionId;
import io.tieout.inventory.StockTransferEvent;
import io.tieout.inventory.TransferStatus;
import io.tieout.reconciliation.SideFigure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * Of every item of a transfer, what left is what arrived, is on the way and was lost; and
 * what is on the way to a position is what its transfers say. The first is read in one
 * statement; for the second the views {@code transfers} and {@code availability} are
 * compared as of the former's position ({@link PositionTotals}). Goods that arrive or are
 * stated to be lost before they are known to have left are a break of the first
 * ({@code over-received}) until they are.
 */
final class TransfersControl implements Control {

	private static final String LINES = """
			SELECT transfer, line ->> 'sku' AS sku, (line ->> 'dispatched')::numeric AS dispatched,
			  (line ->> 'received')::numeric AS received, (line ->> 'lost')::numeric AS lost,
			  (line ->> 'statedLost')::numeric AS stated_lost, (line ->> 'inTransit')::numeric AS in_transit,
			  line ->> 'status' AS status, position
			FROM read.transfers, json_array_elements(lines) line""";

	private static final String UNEQUAL = "SELECT * FROM (" + LINES + """
			) said
			WHERE dispatched <> received + lost + in_transit OR status = 'OVER_RECEIVED'
			ORDER BY transfer, sku LIMIT ?""";

	private static final PositionTotals ON_THE_WAY = new PositionTotals("in_transit", "transfers", """
			SELECT line ->> 'to' AS location, line ->> 'sku' AS sku, sum((line ->> 'inTransit')::numeric) AS total
			  FROM %s held, json_array_elements(lines) line WHERE line ->> 'to' IS NOT NULL GROUP BY 1, 2""",
			(event, sink) -> {
				if (event.payload() instanceof StockTransferEvent transfer) {
					transfer.awaited()
						.forEach((awaited) -> sink.accept(new StockPositionId(awaited.place(), transfer.sku()),
								awaited.quantity()));
				}
			});

	private final Snapshots snapshots;

	private final EventReader reader;

	TransfersControl(Snapshots snapshots, EventReader reader) {
		this.snapshots = snapshots;
		this.reader = reader;
	}

	@Override
	public String name() {
		return "transfers";
	}

	@Override
	public String holds() {
		return "Of every transfer, what left is what arrived, is on the way and was lost; and what is on the way to a"
				+ " position is what its transfers say.";
	}

	@Override
	public String left() {
		return "what left, and the view transfers";
	}

	@Override
	public String right() {
		return "received + in transit + lost, and the view availability";
	}

	@Override
	public Checked check(Violations violations) {
		long lines = this.snapshots.sql()
			.sql("SELECT coalesce(sum(json_array_length(lines)), 0) FROM read.transfers")
			.query(Long.class)
			.single();
		this.snapshots.sql().sql(UNEQUAL).param(Violations.MOST + 1).query((row) -> {
			Violation found = violation(row);
			violations.found("transfer/" + row.getString("transfer") + "/" + row.getString("sku"), () -> found);
		});
		Checked positions = ON_THE_WAY.compare(this.snapshots, this.reader, violations,
				(position, said) -> violations.found("on-the-way/" + position, () -> new Violation("in-transit-differs",
						List.of(new SideFigure("inTransit", said.total(), said.held())))));
		return new Checked(lines + positions.subjects(), positions.position());
	}

	private static Violation violation(ResultSet row) throws SQLException {
		Quantity dispatched = quantity(row, "dispatched");
		Quantity received = quantity(row, "received");
		Quantity lost = quantity(row, "lost");
		Quantity inTransit = quantity(row, "in_transit");
		Quantity sum = received.plus(lost).plus(inTransit);
		boolean tooMuchCame = inTransit.isZero() && TransferStatus.OVER_RECEIVED.name().equals(row.getString("status"));
		return new Violation(tooMuchCame ? "over-received" : "transfer-does-not-add-up",
				List.of(new SideFigure("dispatched", dispatched, sum), new SideFigure("received", null, received),
						new SideFigure("inTransit", null, inTransit), new SideFigure("lost", null, lost),
						new SideFigure("statedLost", null, quantity(row, "stated_lost"))),
				List.of(row.getLong("position")));
	}

	private static Quantity quantity(ResultSet row, String column) throws SQLException {
		return Quantity.of(row.getBigDecimal(column));
	}

}
