package io.tieout.app.process.costing;

import io.tieout.core.Quantity;
import io.tieout.core.UnitPrice;
import io.tieout.inventory.CostBasis;
import io.tieout.inventory.CostEntry;
import io.tieout.inventory.CostKind;
import io.tieout.inventory.KnownCost;
import io.tieout.inventory.MovementKind;
import io.tieout.inventory.StockAccount;
import io.tieout.inventory.StockAnchorEvent.CountVoided;
import io.tieout.inventory.StockAnchorEvent.Counted;
import io.tieout.inventory.StockAnchorEvent.LateMovementOffset;
import io.tieout.inventory.StockAnchorEvent.StatementAccepted;
import io.tieout.inventory.StockHoldEvent.HoldFulfilled;
import io.tieout.inventory.StockPositionEvent.Moved;
import io.tieout.inventory.StockPositionEvent.MovementRestated;
import io.tieout.inventory.StockPositionEvent.MovementVoided;
import io.tieout.inventory.StockPositionEvent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What events of stock mean for what a company owns.
 */
final class MovedGoods {

	private MovedGoods() {
	}

	/**
	 * As what an event changes what is owned; empty if it does not. Goods that leave one
	 * place for another stay the company's, and so do goods that change their state.
	 */
	static Optional<CostKind> kindOf(StockPositionEvent event) {
		if (event instanceof Moved moved) {
			return kindOf(moved.kind());
		}
		if (event instanceof MovementVoided voided) {
			return kindOf(voided.kind());
		}
		if (event instanceof MovementRestated || event instanceof HoldFulfilled) {
			return Optional.of(CostKind.ISSUE);
		}
		return isFound(event) ? Optional.of(CostKind.COUNT) : Optional.empty();
	}

	private static Optional<CostKind> kindOf(MovementKind kind) {
		return switch (kind) {
			case RECEIVED -> Optional.of(CostKind.RECEIPT);
			case SOLD, SHIPPED -> Optional.of(CostKind.ISSUE);
			case RETURNED, RETURNED_DAMAGED -> Optional.of(CostKind.RETURN);
			case ADJUSTED -> Optional.of(CostKind.ADJUSTMENT);
			case PICKED, TRANSFER_OUT, TRANSFER_IN -> Optional.empty();
		};
	}

	private static boolean isFound(StockPositionEvent event) {
		return (event instanceof Counted counted && counted.account() == StockAccount.ON_HAND)
				|| (event instanceof CountVoided voided && voided.account() == StockAccount.ON_HAND)
				|| (event instanceof LateMovementOffset late && late.account() == StockAccount.ON_HAND)
				|| event instanceof StatementAccepted;
	}

	/**
	 * What one unit cost of goods that came in, if that was stated. What is stated of a
	 * return is a price.
	 */
	static @Nullable UnitPrice unitCostOf(StockPositionEvent event) {
		boolean comesIn = event instanceof Moved moved && moved.change().isPositive()
				&& (moved.kind() == MovementKind.RECEIVED || moved.kind() == MovementKind.ADJUSTED);
		return comesIn ? ((Moved) event).unitCost() : null;
	}

	/**
	 * What goods cost the company that gave them up; null if no cost is known there.
	 */
	static @Nullable KnownCost costOf(CostEntry entry) {
		return (entry.basis() == CostBasis.UNKNOWN) ? null : new KnownCost(abs(entry.quantity()), entry.cost().abs());
	}

	static Quantity abs(Quantity quantity) {
		return quantity.isNegative() ? quantity.negated() : quantity;
	}

}
