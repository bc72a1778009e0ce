package io.tieout.inventory;

import io.tieout.aggregate.Decision;
import io.tieout.core.Quantity;
import java.time.Instant;
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
	 * What was there at a business time, as the ledger of events adds it up; what was
	 * reserved is left out.
	 */
	LedgerEntry ledgerAt(Instant at) {
		return this.events.stream()
			.map(StockPositionEvent::entry)
			.filter((entry) -> !entry.at().isAfter(at))
			.reduce(LedgerEntry.nothing(at),
					(sum, entry) -> new LedgerEntry(at, sum.onHand().plus(entry.onHand()), Quantity.ZERO,
							sum.damaged().plus(entry.damaged()), sum.qualityControl().plus(entry.qualityControl())));
	}

	/**
	 * What is reserved, as the ledger of events adds it up.
	 */
	Quantity reservedInLedger() {
		return this.events.stream().map((event) -> event.entry().reserved()).reduce(Quantity.ZERO, Quantity::plus);
	}

}
