package io.tieout.inventory;

import io.tieout.core.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What moved the stock. The kind gives the sign of a movement, whose quantity is
 * positive; {@link #ADJUSTED} alone is signed.
 */
public enum MovementKind {

	/** Goods came in from a supplier: sellable rises. */
	RECEIVED(1),

	/** Goods were sold: sellable falls. */
	SOLD(-1),

	/** Goods came back fit for sale: sellable rises. */
	RETURNED(1),

	/** Goods came back unfit for sale: damaged rises. */
	RETURNED_DAMAGED(1),

	/**
	 * Goods were taken off the shelf for an order. They are still on hand, and it is the
	 * order's reservation that keeps them from being sold again: nothing moves, or what
	 * is reserved would no longer equal open demand.
	 */
	PICKED(0),

	/**
	 * Goods left the place. Nothing moves a second time where the document has taken them
	 * off already, as a sold order or as a fulfilled reservation.
	 */
	SHIPPED(-1),

	/** The figure was set right for a reason; signed. */
	ADJUSTED(1),

	/** Goods left for another place. */
	TRANSFER_OUT(-1),

	/** Goods arrived from another place. */
	TRANSFER_IN(1);

	private final int sign;

	MovementKind(int sign) {
		this.sign = sign;
	}

	/**
	 * Whether the quantity carries its own sign.
	 */
	public boolean signed() {
		return this == ADJUSTED;
	}

	/**
	 * What a movement of this kind makes of the stock on hand, taken by itself.
	 */
	public Quantity changeOnHand(Quantity quantity) {
		return switch (this.sign) {
			case 1 -> quantity;
			case -1 -> quantity.negated();
			default -> Quantity.ZERO;
		};
	}

	/**
	 * The state goods come into or leave from.
	 * @param stated the state that was said, if one was
	 */
	public StockState stateOf(@Nullable StockState stated) {
		if (this == RETURNED_DAMAGED) {
			return StockState.DAMAGED;
		}
		return (stated != null) ? stated : StockState.SELLABLE;
	}

	/**
	 * Whether the goods left for a buyer, so that what makes a late one good is a late
	 * sale offset.
	 */
	public boolean leavesForBuyer() {
		return this == SOLD || this == SHIPPED;
	}

}
