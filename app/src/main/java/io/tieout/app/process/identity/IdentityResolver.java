package io.tieout.app.process.identity;

import io.tieout.customer.CustomerCommand;
import io.tieout.customer.Edge;
import io.tieout.customer.IdentifierKind;
import io.tieout.customer.IdentityCommand;
import io.tieout.customer.IdentityComponent;
import io.tieout.customer.LinkStatus;
import io.tieout.customer.Partition;
import io.tieout.customer.RecordId;
import io.tieout.customer.Regrouping;
import io.tieout.customer.SharedKeyCommand.WeakenKey;
import io.tieout.customer.UnionGuard;
import io.tieout.customer.UniqueIdentifierGuard;
import io.tieout.customer.UnlinkCause;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Decides what a record's arrival means: which edges its identifiers make, which an
 * identifier that is now shared by too many takes back, and what customers the edges that
 * hold make together; and what a steward's verdict does. Pure: graph and occasion in,
 * commands out.
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
		SortedSet<IdentityKey> tooShared = tooShared(graph, arrival);
		Set<Edge> stated = stated(graph, arrival, tooShared);
		Map<Edge, UnlinkCause> withdrawn = withdrawn(graph, arrival, stated, tooShared);
		List<IdentityCommand> commands = new ArrayList<>();
		tooShared.forEach((key) -> commands.add(weaken(graph, arrival, key)));
		commands.addAll(regroup(graph, arrival, touched(graph, arrival, tooShared), stated, withdrawn, tooShared));
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

	private List<CustomerCommand> regroup(IdentityGraph graph, Occasion occasion, Set<RecordId> touched,
			Set<Edge> stated, Map<Edge, UnlinkCause> withdrawn, Set<IdentityKey> tooShared) {
		SortedSet<RecordId> component = graph.links().component(touched, stated);
		SortedMap<Edge, LinkStatus> links = graph.links().of(component);
		Set<Edge> live = new HashSet<>(links.keySet());
		live.removeAll(withdrawn.keySet());
		live.addAll(stated);
		Partition after = Partition.of(component, live, guard(graph, component, tooShared));
		IdentityComponent before = new IdentityComponent(graph.customers(component), graph.founders(component), links);
		return Regrouping.plan(before, live, withdrawn, after, occasion::mint);
	}

	private SortedSet<IdentityKey> tooShared(IdentityGraph graph, Arrival arrival) {
		SortedSet<IdentityKey> tooShared = new TreeSet<>(arrival.keys());
		tooShared.removeIf((key) -> graph.isWeak(key) || graph.holders(key).size() <= this.settings.sharedKeyLimit());
		return tooShared;
	}

	private WeakenKey weaken(IdentityGraph graph, Arrival arrival, IdentityKey key) {
		return new WeakenKey(arrival.sharedKey(key), key.kind(), List.copyOf(graph.holders(key)),
				this.settings.sharedKeyLimit());
	}

	/**
	 * The edges of the record as its latest version has them; a version that is not the
	 * latest makes none.
	 */
	private static Set<Edge> stated(IdentityGraph graph, Arrival arrival, Set<IdentityKey> tooShared) {
		Set<Edge> stated = new HashSet<>();
		for (IdentityKey key : arrival.latest() ? arrival.keys() : Set.<IdentityKey>of()) {
			if (!graph.isWeak(key) && !tooShared.contains(key)) {
				graph.statedNowBy(key)
					.stream()
					.filter((holder) -> !holder.equals(arrival.record()))
					.forEach((holder) -> stated.add(key.kind().link(arrival.record(), holder)));
			}
		}
		return stated;
	}

	/**
	 * The edges that no longer hold: those the record had and its latest version does not
	 * make, and all that rest on an identifier that is now shared by too many.
	 */
	private static Map<Edge, UnlinkCause> withdrawn(IdentityGraph graph, Arrival arrival, Set<Edge> stated,
			Set<IdentityKey> tooShared) {
		Map<Edge, UnlinkCause> withdrawn = new HashMap<>();
		if (arrival.latest()) {
			graph.links()
				.of(Set.of(arrival.record()))
				.keySet()
				.stream()
				.filter((edge) -> IdentifierKind.isBehind(edge) && !stated.contains(edge))
				.forEach((edge) -> withdrawn.put(edge, UnlinkCause.NO_LONGER_STATED));
		}
		for (IdentityKey key : tooShared) {
			List<RecordId> holders = List.copyOf(graph.statedNowBy(key));
			for (int one = 0; one < holders.size(); one++) {
				for (RecordId other : holders.subList(one + 1, holders.size())) {
					withdrawn.put(key.kind().link(holders.get(one), other), UnlinkCause.KEY_WEAKENED);
				}
			}
		}
		return withdrawn;
	}

	private static Set<RecordId> touched(IdentityGraph graph, Arrival arrival, Set<IdentityKey> tooShared) {
		Set<RecordId> touched = new HashSet<>(Set.of(arrival.record()));
		tooShared.forEach((key) -> touched.addAll(graph.holders(key)));
		return touched;
	}

	private UnionGuard guard(IdentityGraph graph, Collection<RecordId> records, Set<IdentityKey> tooShared) {
		Map<RecordId, Map<IdentifierKind, String>> unique = new HashMap<>();
		for (RecordId record : records) {
			Set<IdentifierKind> uniqueThere = this.settings.of(record.source()).uniquePerPerson();
			Map<IdentifierKind, String> values = new EnumMap<>(IdentifierKind.class);
			graph.statedBy(record).forEach((key, current) -> {
				if (current && uniqueThere.contains(key.kind()) && !graph.isWeak(key) && !tooShared.contains(key)) {
					values.put(key.kind(), key.hash());
				}
			});
			unique.put(record, values);
		}
		return new UniqueIdentifierGuard(unique);
	}

}
