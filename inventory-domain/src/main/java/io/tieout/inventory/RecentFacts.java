package io.tieout.inventory;

import io.tieout.core.Quantity;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The facts a position must remember, since a later arrival may ask for them:
 * <ul>
 * <li>changes, for a count of a business time before them;</li>
 * <li>what was sold, shipped or fulfilled under the number of an order or reservation,
 * for the next fact of that number.</li>
 * </ul>
 * Both for the horizon of 45 days, the facts of one number together; older ones, summed,
 * as long as a hold is open under the number, or a shipment is yet to tell of the goods.
 * What facts make of the stock is a function of their set, never of the order of their
 * arrival: see {@link Departures}.
 *
 * @param facts in the order of arrival
 */
record RecentFacts(List<StockFact> facts) {

	static final RecentFacts NONE = new RecentFacts(PackedFacts.EMPTY);

	/**
	 * Most numbers that wait for their shipment beyond the horizon: the newest. A place
	 * that ships late has far fewer; a till whose sales look like orders has no end of
	 * them.
	 */
	static final int MOST_AWAITED = 256;

	RecentFacts {
		facts = PackedFacts.copyOf(facts);
	}

	RecentFacts plus(StockFact fact) {
		return new RecentFacts(packed().plus(fact));
	}

	/**
	 * What further facts change, by business time: at their own, and where known facts of
	 * the same documents told of the same goods.
	 * @param added facts, each of another document
	 */
	SortedMap<Instant, Quantity> changesBy(List<StockFact> added) {
		SortedMap<Instant, Quantity> changes = new TreeMap<>();
		for (StockFact fact : added) {
			if (fact.claim() == Claim.CHANGED) {
				changes.merge(fact.at(), fact.quantity(), Quantity::plus);
			}
			else {
				packed().of(fact.document()).changesBy(fact, changes);
			}
		}
		changes.values().removeIf(Quantity::isZero);
		return changes;
	}

	/**
	 * What changed later than a business time.
	 */
	Quantity changeAfter(Instant at) {
		Quantity change = Quantity.ZERO;
		Map<Long, Departures> until = new HashMap<>();
		Map<Long, Departures> ever = new HashMap<>();
		for (StockFact fact : this.facts) {
			boolean later = fact.at().isAfter(at);
			if (fact.claim() != Claim.CHANGED) {
				ever.merge(fact.document(), Departures.NONE.plus(fact), (known, one) -> known.plus(fact));
				if (!later) {
					until.merge(fact.document(), Departures.NONE.plus(fact), (known, one) -> known.plus(fact));
				}
			}
			else if (later) {
				change = change.plus(fact.quantity());
			}
		}
		return change.plus(takenOff(until)).minus(takenOff(ever));
	}

	private static Quantity takenOff(Map<Long, Departures> documents) {
		return documents.values().stream().map(Departures::takenOff).reduce(Quantity.ZERO, Quantity::plus);
	}

	/**
	 * Whether anything is remembered under a number.
	 */
	boolean claims(String number) {
		return !packed().of(Documents.fingerprint(number)).facts().isEmpty();
	}

	/**
	 * What was shipped under a number and neither sold nor fulfilled.
	 */
	Quantity shippedAlone(String number) {
		return packed().of(Documents.fingerprint(number)).departures().shippedAlone();
	}

	/**
	 * What must be remembered of the time since an instant. Of a number still spoken of,
	 * held or awaiting its shipment the older facts remain, summed: no count accepted
	 * from now on comes between them.
	 * @param held fingerprints of the numbers of open holds
	 */
	RecentFacts since(Instant start, Set<Long> held) {
		if (this.facts.stream().noneMatch((fact) -> fact.at().isBefore(start))) {
			return this;
		}
		PackedFacts recent = packed().only((fact) -> !fact.at().isBefore(start));
		Set<Long> wanted = new HashSet<>(held);
		recent.forEach((fact) -> wanted.add(fact.document()));
		List<StockFact> older = summed((fact) -> fact.at().isBefore(start));
		wanted.addAll(awaited(older));
		for (StockFact fact : older) {
			recent = wanted.contains(fact.document()) ? recent.plus(fact) : recent;
		}
		return new RecentFacts(recent);
	}

	private List<StockFact> summed(Predicate<StockFact> condition) {
		Map<DocumentClaim, StockFact> sums = new LinkedHashMap<>();
		for (StockFact fact : this.facts) {
			if (fact.claim() != Claim.CHANGED && condition.test(fact)) {
				sums.merge(new DocumentClaim(fact.document(), fact.claim()), fact, StockFact::and);
			}
		}
		return List.copyOf(sums.values());
	}

	private List<Long> awaited(List<StockFact> older) {
		return older.stream()
			.sorted(Comparator.comparing(StockFact::at).reversed())
			.map(StockFact::document)
			.distinct()
			.filter((document) -> packed().of(document).departures().awaitsShipment())
			.limit(MOST_AWAITED)
			.toList();
	}

	private RecentFacts only(Predicate<StockFact> condition) {
		return new RecentFacts(packed().only(condition));
	}

	private PackedFacts packed() {
		return (PackedFacts) this.facts;
	}

	/**
	 * What one kind of witness tells under one document.
	 */
	private record DocumentClaim(long document, Claim claim) {
	}

}
