package io.tieout.inventory;

import io.tieout.core.Quantity;
import io.tieout.core.SourceRef;
import java.time.Instant;

/**
 * The figure on hand that a statement anchors at its cut-off.
 *
 * @param statement the statement
 * @param onHand what was on hand, in all states
 * @param asOf the cut-off
 */
public record StatedAnchor(SourceRef statement, Quantity onHand, Instant asOf) {

	/**
	 * The anchor that makes the stated figure of a variance true.
	 * @param unsellable what was on hand at the cut-off and not sellable, by what is
	 * known now
	 */
	public static StatedAnchor of(VarianceFigures figures, Quantity unsellable) {
		return new StatedAnchor(figures.statement(), figures.onHandAsStated(unsellable), figures.asOf());
	}

	/**
	 * The command that sets it.
	 */
	public StockPositionCommand.AnchorStock command(StockPositionId position) {
		return new StockPositionCommand.AnchorStock(position, this.onHand, this.statement, this.asOf);
	}

	/**
	 * Whether it anchors what the figures state. What was not sellable may have changed
	 * since they were compared, so a figure of what is available leaves that open.
	 */
	boolean isOf(VarianceFigures figures) {
		return this.statement.equals(figures.statement()) && this.asOf.equals(figures.asOf())
				&& (figures.meaning() != StatedMeaning.ON_HAND || this.onHand.equals(figures.stated()));
	}

}
