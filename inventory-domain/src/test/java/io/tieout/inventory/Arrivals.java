package io.tieout.inventory;

import io.tieout.aggregate.Decision;
import io.tieout.core.Quantity;
import io.tieout.inventory.StockPositionEvent.Counted;
import io.tieout.inventory.StockPositionEvent.HoldFulfilled;
import io.tieout.inventory.StockPositionEvent.LateMovementOffset;
import io.tieout.inventory.StockPositionEvent.Moved;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Commands arriving at one position, and what came of them.
 */
final class Arrivals {

	private static final StockPositionDecider RULES = new StockPositionDecider();

	private final List<StockPositionEvent> events = new ArrayList<>();

	private StockPosition state = RULES.initial();

	static Arrivals of(List<? extends StockPositionCommand> commands) {
		return of(commands, UnaryOperator.identity());
	}

	/**
	 * Lets commands arrive, and does something to the state before each of them.
	 */
	static Arrivals of(List<? extends StockPositionCommand> commands, UnaryOperator<StockPosition> between) {
		Arrivals arrivals = new Arrivals();
		for (StockPositionCommand command : commands) {
			arrivals.state = between.apply(arrivals.state);
			arrivals.arrives(command);
		}
		return arrivals;
	}

	Decision<StockPositionEvent> arrives(StockPositionCommand command) {
		Decision<StockPositionEvent> decision = RULES.decide(this.state, command);
		for (StockPositionEvent event : decision.events()) {
			this.state = RULES.evolve(this.state, event);
			this.events.add(event);
		}
		return decision;
	}

	StockPosition state() {
		return this.state;
	}

	<E extends StockPositionEvent> List<E> events(Class<E> type) {
		return this.events.stream().filter(type::isInstance).map(type::cast).toList();
	}

	/**
	 * The stock on hand as the ledger of events adds it up.
	 */
	Quantity ledgerSum() {
		return this.events.stream().map(Arrivals::entry).reduce(Quantity.ZERO, Quantity::plus);
	}

	private static Quantity entry(StockPositionEvent event) {
		if (event instanceof Moved moved) {
			return moved.change();
		}
		if (event instanceof Counted counted) {
			return counted.difference();
		}
		if (event instanceof LateMovementOffset late) {
			return late.offset();
		}
		return (event instanceof HoldFulfilled fulfilled) ? fulfilled.change() : Quantity.ZERO;
	}

}
