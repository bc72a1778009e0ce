package io.tieout.inventory;

import io.tieout.core.Quantity;
import io.tieout.core.ReservationId;
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
	 * What is sellable at an instant to a reservation, by the rule that decides a hold:
	 * holds whose time is over count as ended, and so does its own, which it gives back
	 * if it is renewed.
	 * @param positionState state of a {@link #POSITION} aggregate
	 */
	public static Quantity sellable(Object positionState, ReservationId reservation, Instant at) {
		StockPosition open = ((StockPosition) positionState).endedAt(at);
		Hold own = open.holds().find(reservation);
		return ((own != null) ? open.ending(own) : open).levels().sellable();
	}

}
