package io.tieout.app.month;

import io.tieout.app.month.Fact.TakenBack;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * How the facts of a month arrive: each up to two days before or after its turn, one in a
 * hundred twice, one in two hundred not at all. What is lost is lost with what takes it
 * back.
 */
final class Arrivals {

	static final Duration SHUFFLE = Duration.ofDays(2);

	private final Random random;

	private final List<Arrival> arrivals = new ArrayList<>();

	private final List<Fact> lost = new ArrayList<>();

	Arrivals(Month month) {
		this.random = month.random();
		Set<String> ids = new HashSet<>();
		for (Fact fact : month.facts()) {
			if (this.random.nextInt(200) == 0 || (fact instanceof TakenBack back && isIn(ids, back.fact()))) {
				this.lost.add(fact);
				ids.add(fact.head().toString());
			}
			else {
				arrive(fact);
			}
		}
		this.arrivals.sort(Comparator.comparing(Arrival::at).thenComparing(Arrival::again));
	}

	private static boolean isIn(Set<String> ids, Fact fact) {
		return ids.contains(fact.head().toString());
	}

	private void arrive(Fact fact) {
		long reach = SHUFFLE.toSeconds();
		Instant at = fact.head().at().plusSeconds(this.random.nextLong(2 * reach) - reach);
		this.arrivals.add(new Arrival(fact, at, false));
		if (this.random.nextInt(100) == 0) {
			long later = this.random.nextBoolean() ? 0 : this.random.nextLong(reach);
			this.arrivals.add(new Arrival(fact, at.plusSeconds(later), true));
		}
	}

	/**
	 * What arrives in a while, in order.
	 * @param after the end of the while before
	 */
	List<Arrival> between(Instant after, Instant until) {
		return this.arrivals.stream().filter((each) -> each.at().isAfter(after) && !each.at().isAfter(until)).toList();
	}

	/**
	 * What never arrives.
	 */
	List<Fact> lost() {
		return this.lost;
	}

}
