package io.tieout.customer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which records of a component are one person: a pure function of its edges and guards.
 * Edges are taken in canonical order, so the order in which records and edges became
 * known does not matter. An edge under review may lead out of the component; it unites
 * nobody.
 */
public final class Partition {

	private final Map<RecordId, TreeSet<RecordId>> partOf = new TreeMap<>();

	private final SortedMap<Edge, LinkGuard> refused = new TreeMap<>();

	private final UnionGuard guard;

	private Partition(Collection<RecordId> records, Collection<Edge> edges, UnionGuard guard) {
		this.guard = stewardsWord(edges).and(guard);
		records.forEach(this::part);
		edges.stream().sorted().forEach(this::consider);
		this.refused.keySet().removeIf((edge) -> together(edge.recordA(), edge.recordB()));
	}

	/**
	 * Partitions a component.
	 * @param records its records; the ends of edges that may unite count in any case
	 * @param edges all edges between them that hold
	 * @param guard what must not be united
	 */
	public static Partition of(Collection<RecordId> records, Collection<Edge> edges, UnionGuard guard) {
		return new Partition(records, edges, guard);
	}

	/**
	 * The records of each person, sorted, in the order of their first records.
	 */
	public List<List<RecordId>> parts() {
		List<List<RecordId>> parts = new ArrayList<>();
		this.partOf.forEach((record, part) -> {
			if (part.first().equals(record)) {
				parts.add(List.copyOf(part));
			}
		});
		return parts;
	}

	/**
	 * The edges between different parts that would have united them, with what refused.
	 */
	public SortedMap<Edge, LinkGuard> refused() {
		return Collections.unmodifiableSortedMap(this.refused);
	}

	/**
	 * Whether both records are one person.
	 */
	public boolean together(RecordId one, RecordId other) {
		Set<RecordId> part = this.partOf.get(one);
		return part != null && part == this.partOf.get(other);
	}

	private static UnionGuard stewardsWord(Collection<Edge> edges) {
		Map<RecordId, Set<RecordId>> apart = new HashMap<>();
		for (Edge edge : edges) {
			if (edge.decision() == LinkDecision.STEWARD_DIFFERENT) {
				apart.computeIfAbsent(edge.recordA(), (record) -> new HashSet<>()).add(edge.recordB());
				apart.computeIfAbsent(edge.recordB(), (record) -> new HashSet<>()).add(edge.recordA());
			}
		}
		return (left, right) -> left.stream()
			.flatMap((record) -> apart.getOrDefault(record, Set.of()).stream())
			.filter(right::contains)
			.findAny()
			.map((record) -> LinkGuard.STEWARD_DIFFERENT);
	}

	private TreeSet<RecordId> part(RecordId record) {
		return this.partOf.computeIfAbsent(record, (alone) -> new TreeSet<>(Set.of(alone)));
	}

	private void consider(Edge edge) {
		if (edge.decision() == LinkDecision.REVIEW) {
			this.refused.put(edge, LinkGuard.REVIEW);
		}
		else if (edge.mayUnite()) {
			TreeSet<RecordId> left = part(edge.recordA());
			TreeSet<RecordId> right = part(edge.recordB());
			if (left != right) {
				refusal(edge, left, right).ifPresentOrElse((why) -> this.refused.put(edge, why),
						() -> unite(left, right));
			}
		}
	}

	private Optional<LinkGuard> refusal(Edge edge, Set<RecordId> left, Set<RecordId> right) {
		return (edge.decision() == LinkDecision.STEWARD_SAME) ? Optional.empty() : this.guard.refusal(left, right);
	}

	private void unite(TreeSet<RecordId> left, TreeSet<RecordId> right) {
		TreeSet<RecordId> greater = (left.size() >= right.size()) ? left : right;
		TreeSet<RecordId> smaller = (greater == left) ? right : left;
		greater.addAll(smaller);
		smaller.forEach((record) -> this.partOf.put(record, greater));
	}

}
