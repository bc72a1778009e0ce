package io.tieout.eventstore;

import io.tieout.contract.Command;
import io.tieout.eventstore.BulkCluster.Part;
import io.tieout.eventstore.BulkCommands.Item;
import io.tieout.eventstore.StateCache.Versioned;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The items that are decided and appended at once. Items that share an aggregate form one
 * cluster, which becomes one append. An item that would make a cluster too large, that
 * contradicts one before it, touches an aggregate of one that has to wait or has its key,
 * waits for the next round, so that each aggregate sees its items in order and the first
 * of several under one key is the one that is carried out.
 */
final class BulkRound {

	/**
	 * Half of what the appender writes at once: beyond that a cluster gains nothing and
	 * gives others more time to change one of its aggregates.
	 */
	private static final int MAX_CLUSTER_EVENTS = 256;

	private final DeciderRegistry registry;

	private final Map<String, Versioned> states;

	private final Set<BulkCluster> clusters = new LinkedHashSet<>();

	private final Map<String, BulkCluster> owners = new HashMap<>();

	private final Map<String, Long> planned = new HashMap<>();

	private final Set<String> keys = new HashSet<>();

	private final Set<String> waiting = new HashSet<>();

	/**
	 * An empty round.
	 * @param states the states of all aggregates the items address; evolve as items are
	 * taken
	 */
	BulkRound(DeciderRegistry registry, Map<String, Versioned> states) {
		this.registry = registry;
		this.states = states;
	}

	/**
	 * Whether what the item was planned on is known to be no longer so.
	 */
	boolean isOutdated(Item item) {
		return item.plannedOn().entrySet().stream().anyMatch((read) -> {
			Versioned known = this.states.get(read.getKey());
			return known != null && known.sequence() != read.getValue();
		});
	}

	/**
	 * Decides an item and adds it to its cluster, unless it has to wait.
	 * @param index its place in the batch
	 */
	void take(int index, Item item) {
		List<String> addressed = item.commands().stream().map(Command::aggregateId).toList();
		if (addressed.stream().noneMatch(this.waiting::contains) && !contradicts(item)) {
			Part part = new Part(index, item, SetDecision.decide(item.commands(), this.registry, this.states));
			if (joined(part)) {
				this.states.putAll(part.decision().after());
				this.planned.putAll(item.plannedOn());
				this.keys.add(item.context().commandKey());
				return;
			}
		}
		this.waiting.addAll(addressed);
		this.keys.add(item.context().commandKey());
	}

	/**
	 * Whether an item before it has its key, or was planned on another state of the same
	 * aggregate.
	 */
	private boolean contradicts(Item item) {
		String key = item.context().commandKey();
		return (key != null && this.keys.contains(key)) || item.plannedOn()
			.entrySet()
			.stream()
			.anyMatch((read) -> !this.planned.getOrDefault(read.getKey(), read.getValue()).equals(read.getValue()));
	}

	private boolean joined(Part part) {
		List<BulkCluster> touched = part.aggregateIds()
			.map(this.owners::get)
			.filter((owner) -> owner != null)
			.distinct()
			.toList();
		int events = touched.stream().mapToInt(BulkCluster::events).sum() + part.decision().events().size();
		if (!touched.isEmpty() && events > MAX_CLUSTER_EVENTS) {
			return false;
		}
		BulkCluster whole = touched.isEmpty() ? new BulkCluster() : touched.get(0);
		touched.stream().skip(1).forEach((cluster) -> unite(whole, cluster));
		whole.add(part);
		part.aggregateIds().forEach((id) -> this.owners.put(id, whole));
		this.clusters.add(whole);
		return true;
	}

	private void unite(BulkCluster whole, BulkCluster other) {
		whole.addAll(other);
		other.parts().forEach((part) -> part.aggregateIds().forEach((id) -> this.owners.put(id, whole)));
		this.clusters.remove(other);
	}

	Set<BulkCluster> clusters() {
		return this.clusters;
	}

}
