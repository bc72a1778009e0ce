package io.tieout.app.controls;

import io.tieout.core.Quantity;
import io.tieout.inventory.StockPositionId;
import io.tieout.projections.support.ViewPositions;
import io.tieout.reconciliation.SideFigure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * On hand is sellable + reserved + damaged + quality control, at every position. One
 * statement reads it all, so there is nothing to bring to one position. What a channel
 * may promise is reckoned from these states whenever it is asked for and stored nowhere.
 */
final class StockStatesControl implements Control {

	private static final String UNEQUAL = """
			SELECT location, sku, on_hand, sellable, reserved, damaged, quality_hold, position FROM read.availability
			WHERE on_hand <> sellable + reserved + damaged + quality_hold ORDER BY location, sku LIMIT ?""";

	private final Snapshots snapshots;

	StockStatesControl(Snapshots snapshots) {
		this.snapshots = snapshots;
	}

	@Override
	public String name() {
		return "stock-states";
	}

	@Override
	public String holds() {
		return "On hand is sellable + reserved + damaged + quality control at every position.";
	}

	@Override
	public String left() {
		return "the states";
	}

	@Override
	public String right() {
		return "on hand";
	}

	@Override
	public Checked check(Violations violations) {
		long position = new ViewPositions(this.snapshots.sql()).of("availability");
		long rows = this.snapshots.sql().sql("SELECT count(*) FROM read.availability").query(Long.class).single();
		this.snapshots.sql().sql(UNEQUAL).param(Violations.MOST + 1).query((row) -> {
			Violation found = violation(row);
			violations.found(StockPositionId.of(row.getString(1), row.getString(2)).toString(), () -> found);
		});
		return new Checked(rows, position);
	}

	private static Violation violation(ResultSet row) throws SQLException {
		Quantity sellable = quantity(row, 4);
		Quantity reserved = quantity(row, 5);
		Quantity damaged = quantity(row, 6);
		Quantity qualityHold = quantity(row, 7);
		Quantity sum = sellable.plus(reserved).plus(damaged).plus(qualityHold);
		return new Violation("states-do-not-add-up",
				List.of(new SideFigure("onHand", sum, quantity(row, 3)), new SideFigure("sellable", sellable, null),
						new SideFigure("reserved", reserved, null), new SideFigure("damaged", damaged, null),
						new SideFigure("qualityHold", qualityHold, null)),
				List.of(row.getLong(8)));
	}

	private static Quantity quantity(ResultSet row, int column) throws SQLException {
		return Quantity.of(row.getBigDecimal(column));
	}

}
