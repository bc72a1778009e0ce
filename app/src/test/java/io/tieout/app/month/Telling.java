package io.tieout.app.month;

import io.tieout.app.month.Fact.Count;
import io.tieout.app.month.Fact.Head;
import io.tieout.app.month.Fact.TakenBack;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A month as it is told, bit by bit, and what is known of it so far.
 */
final class Telling {

	private final Arrivals arrivals;

	private final Doors doors;

	/** What has arrived, and what was accepted. */
	private final Set<Fact> known = new LinkedHashSet<>();

	private Instant reached = Instant.MIN;

	private int told;

	Telling(Arrivals arrivals, Doors doors) {
		this.arrivals = arrivals;
		this.doors = doors;
	}

	/**
	 * Tells what arrives up to a time on the clock of the month.
	 */
	void until(Instant time) throws Exception {
		tell(this.arrivals.between(this.reached, time).stream().map(Arrival::fact).toList());
		this.reached = time;
	}

	/**
	 * Tells what was lost, of facts of some business times.
	 */
	void lost(Predicate<Instant> when) throws Exception {
		tell(this.arrivals.lost().stream().filter((fact) -> when.test(timeOf(fact))).toList());
	}

	/** What takes a fact back is of the time of that fact. */
	private static Instant timeOf(Fact fact) {
		return (fact instanceof TakenBack back) ? back.fact().head().at() : fact.head().at();
	}

	private void tell(List<Fact> facts) throws Exception {
		this.doors.deliver(facts);
		this.known.addAll(facts);
		this.told += facts.size();
	}

	/**
	 * From now on the true figures of some shelves at a cut-off are known, as if somebody
	 * had counted.
	 */
	void accepted(Collection<Shelf> shelves, Instant cutOff, Books truth) {
		for (Shelf shelf : shelves) {
			Head head = new Head("ACCEPTED", shelf + "/" + cutOff, cutOff, shelf);
			this.known.add(new Count(head, truth.at(shelf, cutOff).onHand(), false, Levels.NONE));
		}
	}

	/**
	 * The books by what is known.
	 */
	Books books() {
		return new Books(this.known);
	}

	/**
	 * How many facts wait to take back one that has not come.
	 */
	long waiting() {
		return this.known.stream()
			.filter((fact) -> fact instanceof TakenBack back && !this.known.contains(back.fact()))
			.count();
	}

	/**
	 * How many facts were told, each as often as it was.
	 */
	int told() {
		return this.told;
	}

}
