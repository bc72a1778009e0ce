package io.tieout.app.month;

import io.tieout.app.month.Fact.Count;
import io.tieout.app.month.Fact.Movement;
import io.tieout.app.month.Fact.TakenBack;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What all shelves hold by some facts, reckoned by adding up in business time. By all
 * facts of the month it is the truth.
 */
final class Books {

	/** At the same instant, whoever counts has seen what moved. */
	private static final Comparator<Fact> BUSINESS_TIME = Comparator.comparing((Fact fact) -> fact.head().at())
		.thenComparing((fact) -> fact instanceof Count)
		.thenComparing((fact) -> fact.head().toString());

	private final Map<Shelf, List<Fact>> facts = new HashMap<>();

	private final Map<Shelf, Integer> onTheWay = new HashMap<>();

	Books(Collection<? extends Fact> told) {
		Set<String> takenBack = new HashSet<>();
		for (Fact fact : told) {
			if (fact instanceof TakenBack back) {
				takenBack.add(back.fact().head().toString());
			}
		}
		told.stream()
			.filter((fact) -> !takenBack.contains(fact.head().toString()))
			.sorted(BUSINESS_TIME)
			.forEach(this::enter);
	}

	private void enter(Fact fact) {
		this.facts.computeIfAbsent(fact.head().shelf(), (shelf) -> new ArrayList<>()).add(fact);
		if (fact instanceof Movement movement) {
			Shelf destination = movement.destination();
			if (destination != null) {
				this.onTheWay.merge(destination, movement.onTheWay(), Integer::sum);
			}
		}
	}

	/**
	 * What a shelf held.
	 */
	Levels at(Shelf shelf, Instant time) {
		Levels levels = Levels.NONE;
		for (Fact fact : this.facts.getOrDefault(shelf, List.of())) {
			if (fact.head().at().isAfter(time)) {
				break;
			}
			levels = fact.after(levels);
		}
		return levels;
	}

	/**
	 * How many are on the way to a shelf in the end.
	 */
	int onTheWayTo(Shelf shelf) {
		return this.onTheWay.getOrDefault(shelf, 0);
	}

	/**
	 * How far what is on hand by these books is from the truth at a time, where it is.
	 */
	Map<Shelf, Integer> missing(Books truth, Collection<Shelf> shelves, Instant time) {
		Map<Shelf, Integer> missing = new HashMap<>();
		for (Shelf shelf : shelves) {
			int difference = truth.at(shelf, time).onHand() - at(shelf, time).onHand();
			if (difference != 0) {
				missing.put(shelf, difference);
			}
		}
		return missing;
	}

}
