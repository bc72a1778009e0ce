package io.tieout.inventory;

import io.tieout.aggregate.Decision;
import io.tieout.core.Objections;
import io.tieout.core.Quantity;
import io.tieout.core.Rejection;
import io.tieout.inventory.StockHoldCommand.HoldStock;
import io.tieout.inventory.StockHoldEvent.Held;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When stock is held: decided on what is sellable at that instant, with the holds ended
 * whose time is over.
 */
final class HoldRules {

	private HoldRules() {
	}

	static Decision<StockPositionEvent> decide(StockPosition position, HoldStock ask) {
		Optional<Rejection> objection = Objections.first(() -> aHoldTakesMoreThanZero(ask),
				() -> whatIsLeftIsNotBelowZero(ask), () -> MovementRules.theQuantityIsPlausible(ask.quantity()),
				() -> aHoldHasTimeLeft(ask));
		if (objection.isPresent()) {
			return Decision.refused(objection.get());
		}
		Hold known = position.holds().find(ask.reservation());
		if (known == null || known.overAt(ask.at())) {
			return hold(position, ask);
		}
		return known.sameAs(ask.quantity(), ask.expiresAt()) ? Decision.unchanged()
				: Decision.refused("HOLD_DIFFERS", "The reservation holds another quantity here, or to another time.");
	}

	private static Decision<StockPositionEvent> hold(StockPosition position, HoldStock ask) {
		List<StockPositionEvent> events = new ArrayList<>();
		StockPosition open = position;
		for (Hold over : position.holds().overAt(ask.at())) {
			events.add(HeldStockRules.expired(open, ask.position(), over, ask.at()));
			open = open.ending(over);
		}
		StockLevels levels = open.levels();
		if (!suffices(levels.sellable(), ask)) {
			return Decision.refused(insufficient(ask, levels));
		}
		events.add(new Held(ask.position(), ask.reservation(), ask.quantity(), ask.expiresAt(), ask.at(),
				levels.withReserved(levels.reserved().plus(ask.quantity()))));
		return Decision.accepted(events);
	}

	/** Compared first, so that nothing overflows. */
	private static boolean suffices(Quantity sellable, HoldStock ask) {
		return sellable.compareTo(ask.floor()) >= 0 && ask.quantity().compareTo(sellable.minus(ask.floor())) <= 0;
	}

	private static Rejection insufficient(HoldStock ask, StockLevels levels) {
		return Rejection.of("INSUFFICIENT_STOCK", "Less is sellable than was asked for.")
			.with("sku", ask.position().sku())
			.with("location", ask.position().location())
			.with("requested", ask.quantity())
			.with("floor", ask.floor())
			.with("sellable", levels.sellable());
	}

	private static Optional<Rejection> aHoldTakesMoreThanZero(HoldStock ask) {
		return Objections.when(!ask.quantity().isPositive(), "HOLD_QUANTITY_NOT_POSITIVE",
				"A hold takes more than zero units.");
	}

	private static Optional<Rejection> whatIsLeftIsNotBelowZero(HoldStock ask) {
		return Objections.when(ask.floor().isNegative(), "HOLD_FLOOR_NEGATIVE",
				"What must remain sellable is zero or more.");
	}

	private static Optional<Rejection> aHoldHasTimeLeft(HoldStock ask) {
		return Objections.when(!ask.expiresAt().isAfter(ask.at()), "HOLD_ALREADY_EXPIRED",
				"A hold expires later than it begins.");
	}

}
