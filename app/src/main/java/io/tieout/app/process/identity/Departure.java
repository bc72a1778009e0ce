package io.tieout.app.process.identity;

import io.tieout.customer.CustomerEvent.ErasureRequested;
import io.tieout.customer.Edge;
import io.tieout.customer.LinkStatus;
import io.tieout.customer.RecordId;
import io.tieout.eventstore.RecordedEvent;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Records that leave for ever, since their person is erased: nothing is linked by them
 * again, and nobody else stays linked through them.
 *
 * @param event the event that recorded the request
 * @param erased the records
 */
record Departure(RecordedEvent event, Set<RecordId> erased) implements Occasion {

	Departure {
		erased = Set.copyOf(erased);
	}

	static Departure of(RecordedEvent event, ErasureRequested requested) {
		return new Departure(event, Set.copyOf(requested.records()));
	}

	@Override
	public Set<RecordId> records() {
		return this.erased;
	}

	@Override
	public Set<IdentityKey> keys() {
		return Set.of();
	}

	/**
	 * The edges by which the erased records stay one customer, which is told of as one;
	 * they are gone all the same.
	 */
	Set<Edge> inner(Map<Edge, LinkStatus> recorded) {
		return recorded.entrySet()
			.stream()
			.filter((link) -> link.getValue() == LinkStatus.ASSERTED)
			.map(Map.Entry::getKey)
			.filter((edge) -> this.erased.contains(edge.recordA()) && this.erased.contains(edge.recordB()))
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
