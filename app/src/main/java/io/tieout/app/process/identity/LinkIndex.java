package io.tieout.app.process.identity;

import io.tieout.customer.Edge;
import io.tieout.customer.LinkStatus;
import io.tieout.customer.RecordId;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The recorded edges of a graph, found from either end.
 */
final class LinkIndex {

	private final Map<RecordId, SortedMap<Edge, LinkStatus>> links = new HashMap<>();

	private final GraphChanges changes;

	LinkIndex(GraphChanges changes) {
		this.changes = changes;
	}

	/**
	 * Records how an edge stands.
	 */
	void link(Edge edge, LinkStatus status) {
		at(edge.recordB()).put(edge, status);
		if (at(edge.recordA()).put(edge, status) != status) {
			this.changes.retracted().remove(edge);
			this.changes.links().put(edge, status);
		}
	}

	/**
	 * Forgets a retracted edge.
	 */
	void unlink(Edge edge) {
		at(edge.recordB()).remove(edge);
		if (at(edge.recordA()).remove(edge) != null) {
			this.changes.links().remove(edge);
			this.changes.retracted().add(edge);
		}
	}

	/**
	 * The recorded edges of these records.
	 */
	SortedMap<Edge, LinkStatus> of(Collection<RecordId> records) {
		SortedMap<Edge, LinkStatus> found = new TreeMap<>();
		records.forEach((record) -> found.putAll(this.links.getOrDefault(record, Collections.emptySortedMap())));
		return found;
	}

	/**
	 * The recorded edges of a rule between any two of these records.
	 */
	Collection<Edge> between(Collection<RecordId> records, String rule) {
		Set<RecordId> ends = Set.copyOf(records);
		return of(records).keySet()
			.stream()
			.filter((edge) -> edge.rule().equals(rule) && ends.contains(edge.recordA())
					&& ends.contains(edge.recordB()))
			.toList();
	}

	/**
	 * These records and all that edges connect to them which may unite.
	 * @param further edges that are not recorded yet
	 */
	SortedSet<RecordId> component(Collection<RecordId> seeds, Collection<Edge> further) {
		SortedSet<RecordId> reached = new TreeSet<>(seeds);
		further.stream()
			.filter(Edge::mayUnite)
			.forEach((edge) -> Collections.addAll(reached, edge.recordA(), edge.recordB()));
		Deque<RecordId> frontier = new ArrayDeque<>(reached);
		while (!frontier.isEmpty()) {
			RecordId record = frontier.remove();
			of(Set.of(record)).keySet()
				.stream()
				.filter(Edge::mayUnite)
				.map((edge) -> edge.otherThan(record))
				.filter(reached::add)
				.forEach(frontier::add);
		}
		return reached;
	}

	private SortedMap<Edge, LinkStatus> at(RecordId record) {
		return this.links.computeIfAbsent(record, (unseen) -> new TreeMap<>());
	}

}
