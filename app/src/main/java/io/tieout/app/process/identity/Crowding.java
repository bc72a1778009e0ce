package io.tieout.app.process.identity;

import io.tieout.customer.Edge;
import io.tieout.customer.RecordId;
import io.tieout.customer.SimilarityRule;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The keys of a record that are shared by too many since it arrived.
 *
 * @param identifiers identifiers that lose their strength
 * @param blocks blocking keys that are dropped, by what they are made of
 */
record Crowding(SortedSet<IdentityKey> identifiers, SortedMap<String, Long> blocks) {

	static Crowding of(IdentityGraph graph, Arrival arrival, IdentitySettings settings) {
		SortedSet<IdentityKey> identifiers = new TreeSet<>(arrival.keys());
		identifiers.removeIf((key) -> graph.isWeak(key) || graph.holders(key).size() <= settings.sharedKeyLimit());
		SortedMap<String, Long> blocks = new TreeMap<>(arrival.blocks());
		blocks.values()
			.removeIf((key) -> graph.blocks().isDropped(key)
					|| graph.blocks().holders(key).size() <= settings.blockingKeyLimit());
		return new Crowding(identifiers, blocks);
	}

	/**
	 * The recorded edges that rest on one of them and on nothing else.
	 */
	Set<Edge> resting(IdentityGraph graph) {
		Set<Edge> resting = new HashSet<>();
		this.identifiers
			.forEach((key) -> resting.addAll(graph.links().between(graph.statedNowBy(key), key.kind().rule())));
		this.blocks.values().forEach((key) -> resting.addAll(alikeBy(graph, key)));
		return resting;
	}

	private List<Edge> alikeBy(IdentityGraph graph, long key) {
		Collection<RecordId> holders = graph.blocks().holders(key);
		return graph.links()
			.between(holders, SimilarityRule.NAME)
			.stream()
			.filter((edge) -> !graph.blocks().share(edge.recordA(), edge.recordB(), this.blocks.values()))
			.toList();
	}

}
