package io.tieout.inventory;

import io.tieout.core.Quantity;
import java.time.Instant;

/**
 * Reads what the current state of a stock position says, for whoever must know before a
 * command what could be held.
 */
public final class StockStates {

	/** Stored name of the aggregates, {@link StockPositionId#aggregateId()}. */
	public static final String POSITION = "inventory.StockPosition";

	private StockStates() {
	}

	/**
	 * What is sellable at an instant, by the rule that decides a hold: holds whose time
	 * is over count as ended.
	 * @param positionState state of a {@link #POSITION} aggregate
	 */
	public static Quantity sellable(Object positionState, Instant at) {
		return ((StockPosition) positionState).endedAt(at).levels().sellable();
	}

}
