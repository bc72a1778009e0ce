package io.tieout.customer;

import io.tieout.core.CustomerId;
import io.tieout.customer.CustomerCommand.AssertLink;
import io.tieout.customer.CustomerCommand.FoundCustomer;
import io.tieout.customer.CustomerCommand.MergeCustomers;
import io.tieout.customer.CustomerCommand.RetractLink;
import io.tieout.customer.CustomerCommand.SplitCustomer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The commands that bring the customers of a component from how they stand to a
 * partition, for one append: links that no longer hold are retracted, customers split,
 * the new record joins or founds one, customers merge, links are asserted and proposed.
 *
 * <p>
 * Ids are stable: a part carries the oldest id that one of its records founded. So on a
 * merge the older id survives, and a part that comes off gets back the id it brought in;
 * only a part whose records founded nothing gets a new one.
 */
public final class Regrouping {

	private final Partition after;

	private final LinkChanges links;

	private final Function<RecordId, CustomerId> mint;

	private final Membership members;

	private final Set<Edge> covered = new HashSet<>();

	private final List<CustomerCommand> commands = new ArrayList<>();

	private Regrouping(IdentityComponent before, LinkChanges links, Partition after,
			Function<RecordId, CustomerId> mint) {
		this.after = after;
		this.links = links;
		this.mint = mint;
		this.members = new Membership(before.customers(), before.founders());
	}

	/**
	 * Plans the commands, in the order in which they are to be decided; none if nothing
	 * changes.
	 * @param before the component as it stands
	 * @param live every edge that holds from now on
	 * @param withdrawn why each recorded edge that is not among them no longer holds
	 * @param after the partition those edges make
	 * @param mint makes the id of a customer founded by a record
	 */
	public static List<CustomerCommand> plan(IdentityComponent before, Collection<Edge> live,
			Map<Edge, UnlinkCause> withdrawn, Partition after, Function<RecordId, CustomerId> mint) {
		LinkChanges links = new LinkChanges(before.links(), live.stream().sorted().toList(), withdrawn, after);
		return new Regrouping(before, links, after, mint).plan();
	}

	private List<CustomerCommand> plan() {
		this.commands.addAll(this.links.retractions(this.members.customers()));
		groupsByCustomer().forEach((customer, groups) -> {
			if (groups.size() > 1) {
				split(customer, groups);
			}
		});
		for (List<RecordId> part : this.after.parts()) {
			settleArrivals(part);
			mergeCustomers(part);
		}
		this.commands.addAll(this.links.assertions(this.members.customers(), this.covered));
		this.commands.addAll(this.links.proposals(this.members.customers()));
		return List.copyOf(this.commands);
	}

	private SortedMap<CustomerId, List<List<RecordId>>> groupsByCustomer() {
		SortedMap<CustomerId, List<List<RecordId>>> groups = new TreeMap<>(CustomerIds.OLDEST_FIRST);
		for (List<RecordId> part : this.after.parts()) {
			for (CustomerId customer : this.members.customersOf(part)) {
				groups.computeIfAbsent(customer, (unseen) -> new ArrayList<>())
					.add(this.members.heldBy(customer, part));
			}
		}
		return groups;
	}

	private void split(CustomerId from, List<List<RecordId>> groups) {
		UnlinkCause cause = causeOfSplit(from);
		List<CustomerPart> parts = groups.stream().map(this::partOf).toList();
		parts.forEach((part) -> this.commands.add(new SplitCustomer(part.customer(), from, parts, cause)));
		parts.forEach((part) -> this.members.move(part.records(), part.customer()));
	}

	/**
	 * A customer comes apart only where links of it were retracted; of several causes the
	 * first of {@link UnlinkCause} is named, and the retractions name each.
	 */
	private UnlinkCause causeOfSplit(CustomerId from) {
		return this.commands.stream()
			.filter((command) -> command instanceof RetractLink && command.customer().equals(from))
			.map((command) -> ((RetractLink) command).cause())
			.min(Comparator.naturalOrder())
			.orElseThrow(() -> new IllegalStateException("Nothing held the parts of " + from + " together"));
	}

	private CustomerPart partOf(List<RecordId> records) {
		List<CustomerId> founded = this.members.foundedBy(records);
		CustomerId customer = founded.isEmpty() ? mintFor(records.get(0)) : founded.get(0);
		return new CustomerPart(customer, records, founded.stream().skip(1).toList());
	}

	private CustomerId mintFor(RecordId founder) {
		CustomerId customer = this.mint.apply(founder);
		this.members.found(customer, founder);
		return customer;
	}

	private void settleArrivals(List<RecordId> part) {
		SortedSet<RecordId> waiting = new TreeSet<>(part);
		waiting.removeAll(this.members.customers().keySet());
		while (!waiting.isEmpty()) {
			Optional<Edge> bridge = strongestBridge(waiting, part);
			RecordId next = bridge.map((edge) -> endIn(waiting, edge)).orElseGet(waiting::first);
			bridge.ifPresentOrElse((edge) -> join(next, edge.otherThan(next)), () -> found(next));
			waiting.remove(next);
		}
	}

	private Optional<Edge> strongestBridge(Set<RecordId> waiting, List<RecordId> part) {
		return this.links.within(part)
			.filter((edge) -> waiting.contains(edge.recordA()) != waiting.contains(edge.recordB()))
			.findFirst();
	}

	private static RecordId endIn(Set<RecordId> records, Edge edge) {
		return records.contains(edge.recordA()) ? edge.recordA() : edge.recordB();
	}

	private void found(RecordId record) {
		CustomerId customer = mintFor(record);
		this.members.move(List.of(record), customer);
		this.commands.add(new FoundCustomer(customer, record));
	}

	private void join(RecordId record, RecordId member) {
		CustomerId customer = this.members.holderOf(member);
		List<Edge> edges = this.links.of(record)
			.filter((edge) -> this.members.holds(customer, edge.otherThan(record)))
			.toList();
		this.members.move(List.of(record), customer);
		this.covered.addAll(edges);
		this.commands.add(new AssertLink(customer, record, edges));
	}

	private void mergeCustomers(List<RecordId> part) {
		SortedSet<CustomerId> waiting = this.members.customersOf(part);
		CustomerId survivor = waiting.first();
		waiting.remove(survivor);
		while (!waiting.isEmpty()) {
			CustomerId absorbed = waiting.stream()
				.filter((customer) -> !between(survivor, customer, part).isEmpty())
				.findFirst()
				.orElseThrow(() -> new IllegalStateException("Edges hold every part together"));
			merge(survivor, absorbed, part);
			waiting.remove(absorbed);
		}
	}

	private void merge(CustomerId survivor, CustomerId absorbed, List<RecordId> part) {
		List<Edge> edges = between(survivor, absorbed, part);
		List<RecordId> records = this.members.heldBy(absorbed, part);
		List<CustomerId> aliases = this.members.foundedBy(records)
			.stream()
			.filter((id) -> !id.equals(absorbed))
			.toList();
		this.commands.add(new MergeCustomers(survivor, survivor, absorbed, records, aliases, edges));
		this.commands.add(new MergeCustomers(absorbed, survivor, absorbed, records, aliases, edges));
		this.members.move(records, survivor);
		this.covered.addAll(edges);
	}

	private List<Edge> between(CustomerId one, CustomerId other, List<RecordId> part) {
		return this.links.within(part)
			.filter((edge) -> this.members.customersOf(List.of(edge.recordA(), edge.recordB()))
				.containsAll(List.of(one, other)))
			.toList();
	}

}
