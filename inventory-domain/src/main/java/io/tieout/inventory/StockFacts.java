package io.tieout.inventory;

import io.tieout.core.Quantity;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The facts that one event tells, by the figure they change, all of one business time.
 */
record StockFacts(Instant at, Map<StockAccount, List<StockFact>> facts) {

	static StockFacts none(Instant at) {
		return new StockFacts(at, Map.of());
	}

	static StockFacts onHand(Instant at, List<StockFact> facts) {
		return none(at).and(StockAccount.ON_HAND, facts);
	}

	StockFacts and(StockAccount account, List<StockFact> further) {
		Map<StockAccount, List<StockFact>> more = new EnumMap<>(StockAccount.class);
		more.putAll(this.facts);
		more.put(account, further);
		return new StockFacts(this.at, more);
	}

	StockFacts andChange(StockState state, Quantity change) {
		return state.account().map((account) -> and(account, List.of(StockFact.change(this.at, change)))).orElse(this);
	}

	List<StockFact> of(StockAccount account) {
		return this.facts.getOrDefault(account, List.of());
	}

}
