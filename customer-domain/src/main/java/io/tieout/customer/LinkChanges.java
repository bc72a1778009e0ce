package io.tieout.customer;

import io.tieout.core.CustomerId;
import io.tieout.customer.CustomerCommand.AssertLink;
import io.tieout.customer.CustomerCommand.ProposeLink;
import io.tieout.customer.CustomerCommand.RetractLink;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which edges change their standing from a component to a partition, as commands to the
 * customers they concern.
 *
 * @param before the edges as they stand recorded
 * @param live every edge that holds from now on, in canonical order
 * @param withdrawn why each recorded edge that is not among them no longer holds
 * @param after the partition those make
 */
record LinkChanges(Map<Edge, LinkStatus> before, List<Edge> live, Map<Edge, UnlinkCause> withdrawn, Partition after) {

	/**
	 * Retracts what no longer holds.
	 * @param customers who holds each record until now
	 */
	List<CustomerCommand> retractions(Map<RecordId, CustomerId> customers) {
		Set<Edge> alive = new HashSet<>(this.live);
		SortedMap<Retraction, List<Edge>> retracted = new TreeMap<>(Retraction.ORDER);
		this.before.forEach((edge, status) -> {
			boolean holds = alive.contains(edge) && (status == LinkStatus.PROPOSED || isWithin(edge));
			if (!holds && edge.unites()) {
				UnlinkCause cause = alive.contains(edge) ? UnlinkCause.GUARD_REFUSED
						: Objects.requireNonNull(this.withdrawn.get(edge), "an edge is withdrawn for a reason");
				Stream.of(customers.get(edge.recordA()), customers.get(edge.recordB()))
					.distinct()
					.map((customer) -> new Retraction(customer, cause))
					.forEach((place) -> edgesAt(retracted, place).add(edge));
			}
		});
		List<CustomerCommand> commands = new ArrayList<>();
		retracted.forEach((place, edges) -> commands.add(new RetractLink(place.customer(), place.cause(), edges)));
		return commands;
	}

	/**
	 * Asserts the edges within a customer that are not yet asserted.
	 * @param customers who holds each record from now on
	 * @param covered edges another command of the plan states already
	 */
	List<CustomerCommand> assertions(Map<RecordId, CustomerId> customers, Set<Edge> covered) {
		SortedMap<CustomerId, List<Edge>> asserted = new TreeMap<>(CustomerIds.OLDEST_FIRST);
		this.live.stream()
			.filter(this::isWithin)
			.filter((edge) -> this.before.get(edge) != LinkStatus.ASSERTED && !covered.contains(edge))
			.forEach((edge) -> edgesAt(asserted, customers.get(edge.recordA())).add(edge));
		List<CustomerCommand> commands = new ArrayList<>();
		asserted.forEach((customer, edges) -> commands.add(new AssertLink(customer, null, edges)));
		return commands;
	}

	/**
	 * Proposes the edges that a guard refuses, to both customers.
	 * @param customers who holds each record from now on
	 */
	List<CustomerCommand> proposals(Map<RecordId, CustomerId> customers) {
		SortedMap<Proposal, List<Edge>> proposed = new TreeMap<>(Proposal.ORDER);
		this.after.refused().forEach((edge, guard) -> {
			if (this.before.get(edge) != LinkStatus.PROPOSED) {
				CustomerId one = customers.get(edge.recordA());
				CustomerId other = customers.get(edge.recordB());
				edgesAt(proposed, new Proposal(one, other, guard)).add(edge);
				edgesAt(proposed, new Proposal(other, one, guard)).add(edge);
			}
		});
		List<CustomerCommand> commands = new ArrayList<>();
		proposed.forEach(
				(place, edges) -> commands.add(new ProposeLink(place.customer(), place.other(), place.guard(), edges)));
		return commands;
	}

	/**
	 * The edges that hold a part together, in canonical order.
	 */
	Stream<Edge> within(List<RecordId> part) {
		RecordId member = part.get(0);
		return this.live.stream().filter((edge) -> isWithin(edge) && this.after.together(edge.recordA(), member));
	}

	/**
	 * The edges that hold a record to others of its part, in canonical order.
	 */
	Stream<Edge> of(RecordId record) {
		return this.live.stream().filter((edge) -> isWithin(edge) && edge.touches(record));
	}

	private boolean isWithin(Edge edge) {
		return edge.unites() && this.after.together(edge.recordA(), edge.recordB());
	}

	private static <K> List<Edge> edgesAt(Map<K, List<Edge>> edges, K place) {
		return edges.computeIfAbsent(place, (unseen) -> new ArrayList<>());
	}

	private record Retraction(CustomerId customer, UnlinkCause cause) {

		static final Comparator<Retraction> ORDER = Comparator.comparing(Retraction::customer, CustomerIds.OLDEST_FIRST)
			.thenComparing(Retraction::cause);

	}

	private record Proposal(CustomerId customer, CustomerId other, LinkGuard guard) {

		static final Comparator<Proposal> ORDER = Comparator.comparing(Proposal::customer, CustomerIds.OLDEST_FIRST)
			.thenComparing(Proposal::other, CustomerIds.OLDEST_FIRST)
			.thenComparing(Proposal::guard);

	}

}
