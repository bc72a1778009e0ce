package io.tieout.inventory;

import io.tieout.core.Quantity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known of the goods of one document.
 *
 * @param facts in the order of arrival
 */
record DocumentFacts(List<StockFact> facts) {

	DocumentFacts {
		facts = List.copyOf(facts);
	}

	/**
	 * What has left under the document.
	 */
	Departures departures() {
		Departures departures = Departures.NONE;
		for (StockFact fact : this.facts) {
			departures = departures.plus(fact);
		}
		return departures;
	}

	/**
	 * Adds what one more fact changes, by business time: a shipment of what was sold
	 * before moves nothing a second time, and a sale that becomes known after its
	 * shipment takes that one's place.
	 * @param changes to add to
	 */
	void changesBy(StockFact further, SortedMap<Instant, Quantity> changes) {
		SortedMap<Instant, Departures> left = new TreeMap<>();
		this.facts.forEach((fact) -> left.merge(fact.at(), Departures.NONE.plus(fact), Departures::and));
		left.putIfAbsent(further.at(), Departures.NONE);
		Departures without = Departures.NONE;
		Quantity moved = Quantity.ZERO;
		for (Map.Entry<Instant, Departures> step : left.entrySet()) {
			without = without.and(step.getValue());
			Departures with = step.getKey().isBefore(further.at()) ? without : without.plus(further);
			Quantity difference = without.takenOff().minus(with.takenOff());
			changes.merge(step.getKey(), difference.minus(moved), Quantity::plus);
			moved = difference;
		}
	}

}
