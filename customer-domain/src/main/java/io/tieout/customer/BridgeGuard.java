package io.tieout.customer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Two groups of records are not united over one link alone, unless it is strong: each
 * group is somebody already, and a single record that resembles both, or is wrong, would
 * make one person of two.
 */
public final class BridgeGuard implements UnionGuard {

	private final Map<RecordId, Map<RecordId, Integer>> weights = new HashMap<>();

	private final int strongMillibits;

	/**
	 * A guard over these edges.
	 * @param edges every edge that holds; one under review links nothing
	 * @param strongMillibits weight from which one link is enough, in thousandths of a
	 * bit
	 */
	public BridgeGuard(Iterable<Edge> edges, int strongMillibits) {
		this.strongMillibits = strongMillibits;
		for (Edge edge : edges) {
			if (edge.mayUnite()) {
				note(edge.recordA(), edge.recordB(), edge.weightMillibits());
				note(edge.recordB(), edge.recordA(), edge.weightMillibits());
			}
		}
	}

	private void note(RecordId one, RecordId other, int weight) {
		this.weights.computeIfAbsent(one, (record) -> new TreeMap<>()).merge(other, weight, Math::max);
	}

	@Override
	public Optional<LinkGuard> refusal(Set<RecordId> left, Set<RecordId> right) {
		if (left.size() == 1 || right.size() == 1) {
			return Optional.empty();
		}
		Set<RecordId> smaller = (left.size() <= right.size()) ? left : right;
		Set<RecordId> greater = (smaller == left) ? right : left;
		List<Integer> between = smaller.stream()
			.flatMap((record) -> this.weights.getOrDefault(record, Map.of()).entrySet().stream())
			.filter((link) -> greater.contains(link.getKey()))
			.map(Map.Entry::getValue)
			.toList();
		boolean enough = between.size() > 1 || between.stream().anyMatch((weight) -> weight >= this.strongMillibits);
		return enough ? Optional.empty() : Optional.of(LinkGuard.BRIDGE);
	}

}
