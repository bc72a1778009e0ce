package io.tieout.app.process.identity;

import io.tieout.customer.CustomerCommand;
import io.tieout.customer.Edge;
import io.tieout.customer.IdentityCommand;
import io.tieout.customer.IdentityComponent;
import io.tieout.customer.LinkStatus;
import io.tieout.customer.Partition;
import io.tieout.customer.RecordId;
import io.tieout.customer.Regrouping;
import io.tieout.customer.RestrictionGuard;
import io.tieout.customer.SharedKeyCommand.DropBlockingKey;
import io.tieout.customer.SharedKeyCommand.WeakenKey;
import io.tieout.customer.UnionGuard;
import io.tieout.customer.UnlinkCause;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Decides what a record's arrival means: which edges hold by what it states, which keys
 * are now shared by too many and take edges back, and what customers the edges that hold
 * make together; what a steward's verdict does, and what is left when records leave.
 * Pure: graph and occasion in, commands out.
 */
final class IdentityResolver {

	private final IdentitySettings settings;

	IdentityResolver(IdentitySettings settings) {
		this.settings = settings;
	}

	/**
	 * The commands for one append; none if the arrival changes nothing.
	 * @param graph the index with the arrival taken in; is not changed
	 */
	List<IdentityCommand> decide(IdentityGraph graph, Arrival arrival) {
		Crowding crowding = Crowding.of(graph, arrival, this.settings);
		Set<Edge> stated = new StatedEdges(graph, arrival, crowding).all();
		Map<Edge, UnlinkCause> withdrawn = withdrawn(graph, arrival, stated, crowding);
		List<IdentityCommand> commands = new ArrayList<>();
		crowding.identifiers()
			.forEach((key) -> commands.add(new WeakenKey(arrival.sharedKey(key), key.kind(),
					List.copyOf(graph.holders(key)), this.settings.sharedKeyLimit())));
		crowding.blocks()
			.keySet()
			.forEach((madeOf) -> commands
				.add(new DropBlockingKey(arrival.blockingKey(madeOf), madeOf, this.settings.blockingKeyLimit())));
		commands.addAll(regroup(graph, arrival, touched(graph, arrival, withdrawn.keySet(), crowding), stated,
				withdrawn, crowding.identifiers()));
		return commands;
	}

	/**
	 * The commands for one append; none if the verdict says what is so already.
	 * @param graph the index before the verdict is taken in; is not changed
	 */
	List<IdentityCommand> decide(IdentityGraph graph, Verdict verdict) {
		Map<Edge, UnlinkCause> withdrawn = new HashMap<>();
		Set<Edge> recorded = graph.links().of(verdict.records()).keySet();
		verdict.withdrawn()
			.stream()
			.filter(recorded::contains)
			.forEach((edge) -> withdrawn.put(edge, UnlinkCause.STEWARD));
		return List.copyOf(regroup(graph, verdict, verdict.records(), verdict.stated(), withdrawn, Set.of()));
	}

	/**
	 * The commands for one append. Every edge of the records is taken back; what held on
	 * to others through them comes apart, and they stay with their customer.
	 * @param graph the index before the records have left; is not changed
	 */
	List<IdentityCommand> decide(IdentityGraph graph, Departure departure) {
		Map<Edge, UnlinkCause> withdrawn = new HashMap<>();
		SortedMap<Edge, LinkStatus> recorded = graph.links().of(departure.erased());
		recorded.keySet().forEach((edge) -> withdrawn.put(edge, UnlinkCause.ERASED));
		return List.copyOf(regroup(graph, departure, departure.erased(), Set.of(), withdrawn, Set.of(),
				departure.inner(recorded)));
	}

	/**
	 * The commands for one append, by the edges that stand; none if rules decide as
	 * before.
	 * @param graph the index with the end of the restriction taken in; is not changed
	 */
	List<IdentityCommand> decideAgain(IdentityGraph graph, Restraint over) {
		return List.copyOf(regroup(graph, over, over.records(), Set.of(), Map.of(), Set.of()));
	}

	private List<CustomerCommand> regroup(IdentityGraph graph, Occasion occasion, Set<RecordId> touched,
			Set<Edge> stated, Map<Edge, UnlinkCause> withdrawn, Set<IdentityKey> tooShared) {
		return regroup(graph, occasion, touched, stated, withdrawn, tooShared, Set.of());
	}

	/**
	 * @param holding edges that hold no longer and yet keep a part together
	 */
	private List<CustomerCommand> regroup(IdentityGraph graph, Occasion occasion, Set<RecordId> touched,
			Set<Edge> stated, Map<Edge, UnlinkCause> withdrawn, Set<IdentityKey> tooShared, Set<Edge> holding) {
		SortedSet<RecordId> component = graph.links().component(touched, stated);
		graph.requireComplete(component);
		SortedMap<Edge, LinkStatus> links = graph.links().of(component);
		Set<Edge> live = new HashSet<>(links.keySet());
		live.removeAll(withdrawn.keySet());
		live.addAll(stated);
		Set<Edge> uniting = new HashSet<>(live);
		uniting.addAll(holding);
		UnionGuard guard = guard(graph, component, live, tooShared);
		Partition after = Partition.of(component, uniting, holding.isEmpty() ? guard : keeping(occasion, guard));
		IdentityComponent before = new IdentityComponent(graph.customers(withOtherEnds(component, links, stated)),
				graph.founders(component), links);
		return Regrouping.plan(before, live, withdrawn, after, occasion::mint);
	}

	/** The records of an occasion stay together, whoever leaves them. */
	private static UnionGuard keeping(Occasion occasion, UnionGuard guard) {
		return (left, right) -> occasion.records().containsAll(left) && occasion.records().containsAll(right)
				? Optional.empty() : guard.refusal(left, right);
	}

	/** An edge under review may lead out of the component. */
	private static Set<RecordId> withOtherEnds(Collection<RecordId> component, Map<Edge, LinkStatus> links,
			Set<Edge> stated) {
		Set<RecordId> ends = new HashSet<>(component);
		for (Set<Edge> edges : List.of(links.keySet(), stated)) {
			edges.forEach((edge) -> ends.addAll(List.of(edge.recordA(), edge.recordB())));
		}
		return ends;
	}

	/**
	 * The edges that no longer hold: those the record had and its latest version does not
	 * make, and all that rest on a key that is now shared by too many.
	 */
	private static Map<Edge, UnlinkCause> withdrawn(IdentityGraph graph, Arrival arrival, Set<Edge> stated,
			Crowding crowding) {
		Map<Edge, UnlinkCause> withdrawn = new HashMap<>();
		if (arrival.latest()) {
			graph.links()
				.of(Set.of(arrival.record()))
				.keySet()
				.stream()
				.filter((edge) -> edge.isStated() && !stated.contains(edge))
				.forEach((edge) -> withdrawn.put(edge, UnlinkCause.NO_LONGER_STATED));
		}
		crowding.resting(graph).forEach((edge) -> withdrawn.put(edge, UnlinkCause.KEY_WEAKENED));
		return withdrawn;
	}

	/**
	 * The records whose customers may change. An edge under review united nobody, so that
	 * it goes changes nothing at its far end, and what that belongs to has not been read.
	 * An identifier that lost its strength guards nobody any more either.
	 */
	private static Set<RecordId> touched(IdentityGraph graph, Arrival arrival, Set<Edge> withdrawn, Crowding crowding) {
		Set<RecordId> touched = new TreeSet<>(Set.of(arrival.record()));
		for (Edge edge : withdrawn) {
			if (edge.mayUnite()) {
				touched.addAll(List.of(edge.recordA(), edge.recordB()));
			}
			else if (!edge.touches(arrival.record())) {
				touched.add(edge.recordA());
			}
		}
		crowding.identifiers().forEach((key) -> touched.addAll(graph.holders(key)));
		return touched;
	}

	private UnionGuard guard(IdentityGraph graph, Collection<RecordId> records, Collection<Edge> live,
			Set<IdentityKey> tooShared) {
		return new Guards(this.settings, (record) -> counting(graph, record, tooShared), graph::features,
				(one, other) -> graph.comparing().weightMillibits(graph.features(one), graph.features(other)))
			.over(records, live)
			.and(new RestrictionGuard(graph.restricted(), graph.customers(records)));
	}

	private static List<IdentityKey> counting(IdentityGraph graph, RecordId record, Set<IdentityKey> tooShared) {
		return graph.statedBy(record)
			.entrySet()
			.stream()
			.filter(Map.Entry::getValue)
			.map(Map.Entry::getKey)
			.filter((key) -> !graph.isWeak(key) && !tooShared.contains(key))
			.toList();
	}

}
