package io.tieout.app.process.identity;

import io.tieout.app.process.identity.Proposal.Kind;
import io.tieout.core.CustomerId;
import io.tieout.customer.CustomerIds;
import io.tieout.customer.Edge;
import io.tieout.customer.Partition;
import io.tieout.customer.RecordId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What customers a whole population would make by other edges, and where that differs
 * from those it makes.
 */
final class Regrouped {

	private final Population population;

	private final Guards guards;

	private final Map<RecordId, Integer> places = new HashMap<>();

	private final int[] parents;

	private final Map<Integer, List<Edge>> edges = new HashMap<>();

	private final SortedMap<CustomerId, List<List<RecordId>>> parts = new TreeMap<>(CustomerIds.OLDEST_FIRST);

	private final List<Proposal> proposals = new ArrayList<>();

	private Regrouped(Population population, Guards guards) {
		this.population = population;
		this.guards = guards;
		this.parents = new int[population.size()];
		for (int place = 0; place < this.parents.length; place++) {
			this.parents[place] = place;
			this.places.put(population.record(place), place);
		}
	}

	/**
	 * The merges and splits that these edges would make of the population.
	 */
	static List<Proposal> by(Population population, Guards guards, Collection<Edge> edges) {
		Regrouped regrouped = new Regrouped(population, guards);
		edges.stream().filter(Edge::mayUnite).forEach(regrouped::connect);
		edges.forEach(regrouped::assign);
		regrouped.partition();
		regrouped.splits();
		return regrouped.proposals;
	}

	private void connect(Edge edge) {
		Integer one = this.places.get(edge.recordA());
		Integer other = this.places.get(edge.recordB());
		if (one != null && other != null) {
			this.parents[root(one)] = root(other);
		}
	}

	private void assign(Edge edge) {
		Integer place = this.places.get(edge.recordA());
		if (place != null && this.places.containsKey(edge.recordB())) {
			this.edges.computeIfAbsent(root(place), (unseen) -> new ArrayList<>()).add(edge);
		}
	}

	private int root(int place) {
		int root = place;
		while (this.parents[root] != root) {
			this.parents[root] = this.parents[this.parents[root]];
			root = this.parents[root];
		}
		return root;
	}

	private void partition() {
		Map<Integer, List<RecordId>> components = new TreeMap<>();
		for (int place = 0; place < this.parents.length; place++) {
			components.computeIfAbsent(root(place), (unseen) -> new ArrayList<>()).add(this.population.record(place));
		}
		components.forEach((root, records) -> {
			List<Edge> live = this.edges.getOrDefault(root, List.of());
			Partition.of(records, live, this.guards.over(records, live)).parts().forEach(this::compare);
		});
	}

	private void compare(List<RecordId> part) {
		SortedMap<CustomerId, List<RecordId>> holders = new TreeMap<>(CustomerIds.OLDEST_FIRST);
		part.forEach(
				(record) -> holders.computeIfAbsent(customerOf(record), (unseen) -> new ArrayList<>()).add(record));
		if (holders.size() > 1) {
			this.proposals.add(new Proposal(Kind.MERGE, List.copyOf(holders.keySet()), List.copyOf(holders.values())));
		}
		holders.forEach((customer, records) -> this.parts.computeIfAbsent(customer, (unseen) -> new ArrayList<>())
			.add(records));
	}

	private void splits() {
		this.parts.forEach((customer, records) -> {
			if (records.size() > 1) {
				this.proposals.add(new Proposal(Kind.SPLIT, List.of(customer), records));
			}
		});
	}

	private CustomerId customerOf(RecordId record) {
		return this.population.customer(this.places.get(record));
	}

}
