package io.tieout.customer;

import io.tieout.aggregate.Decision;
import io.tieout.core.CustomerId;
import io.tieout.customer.CustomerEvent.CustomerFounded;
import io.tieout.customer.CustomerEvent.CustomerSplit;
import io.tieout.customer.CustomerEvent.CustomersMerged;
import io.tieout.customer.CustomerEvent.LinkAsserted;
import io.tieout.customer.CustomerEvent.LinkProposed;
import io.tieout.customer.CustomerEvent.LinkRetracted;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Customers as their events leave them: every command is decided by the real rules, and
 * everything known here is folded from events alone.
 */
final class Population {

	private final CustomerDecider decider = new CustomerDecider();

	private final Map<CustomerId, CustomerState> states = new HashMap<>();

	private final SortedMap<RecordId, CustomerId> customers = new TreeMap<>();

	private final Map<CustomerId, RecordId> founders = new HashMap<>();

	private final SortedMap<CustomerId, CustomerId> aliases = new TreeMap<>(CustomerIds.OLDEST_FIRST);

	private final SortedMap<Edge, LinkStatus> links = new TreeMap<>();

	private final SortedSet<RecordId> records = new TreeSet<>();

	private int minted;

	/** Makes a record known and these edges the only ones that hold. */
	List<CustomerCommand> resolve(RecordId arrived, Collection<Edge> live, UnionGuard guard) {
		this.records.add(arrived);
		Partition after = Partition.of(this.records, live, guard);
		List<CustomerCommand> commands = Regrouping.plan(
				new IdentityComponent(this.customers, this.founders, this.links), live, withdrawn(live), after,
				(founder) -> People.customer(++this.minted));
		commands.forEach(this::carryOut);
		return commands;
	}

	private Map<Edge, UnlinkCause> withdrawn(Collection<Edge> live) {
		return this.links.keySet()
			.stream()
			.filter((edge) -> !live.contains(edge))
			.collect(Collectors.toMap(Function.identity(), (edge) -> UnlinkCause.NO_LONGER_STATED));
	}

	private void carryOut(CustomerCommand command) {
		CustomerState state = this.states.getOrDefault(command.customer(), CustomerState.UNKNOWN);
		Decision<CustomerEvent> decision = this.decider.decide(state, command);
		assertThat(decision).as("%s on %s", command, state).isInstanceOf(Decision.Accepted.class);
		assertThat(decision.events()).as("%s on %s", command, state).hasSize(1);
		CustomerEvent event = decision.events().get(0);
		this.states.put(command.customer(), this.decider.evolve(state, event));
		fold(event);
	}

	private void fold(CustomerEvent event) {
		if (event instanceof CustomerFounded founded) {
			this.founders.put(founded.customer(), founded.founder());
			this.customers.put(founded.founder(), founded.customer());
		}
		else if (event instanceof LinkAsserted asserted) {
			Optional.ofNullable(asserted.joined())
				.ifPresent((joined) -> this.customers.put(joined, asserted.customer()));
			asserted.edges().forEach((edge) -> this.links.put(edge, LinkStatus.ASSERTED));
		}
		else if (event instanceof LinkProposed proposed) {
			proposed.edges().forEach((edge) -> this.links.put(edge, LinkStatus.PROPOSED));
		}
		else if (event instanceof LinkRetracted retracted) {
			retracted.edges().forEach(this.links::remove);
		}
		else if (event instanceof CustomersMerged merged) {
			merged.records().forEach((record) -> this.customers.put(record, merged.survivor()));
			merged.edges().forEach((edge) -> this.links.put(edge, LinkStatus.ASSERTED));
			this.aliases.put(merged.absorbed(), merged.survivor());
			merged.aliases().forEach((alias) -> this.aliases.put(alias, merged.survivor()));
		}
		else if (event instanceof CustomerSplit split) {
			split.parts().forEach(this::fold);
		}
	}

	private void fold(CustomerPart part) {
		this.founders.putIfAbsent(part.customer(), part.records().get(0));
		part.records().forEach((record) -> this.customers.put(record, part.customer()));
		this.aliases.remove(part.customer());
		part.aliases().forEach((alias) -> this.aliases.put(alias, part.customer()));
	}

	/** The records of each living customer, as the aggregates themselves know them. */
	Set<List<RecordId>> persons() {
		return this.states.values()
			.stream()
			.filter(CustomerState::lives)
			.map(CustomerState::records)
			.collect(Collectors.toSet());
	}

	CustomerId customerOf(RecordId record) {
		return this.customers.get(record);
	}

	Set<CustomerId> living() {
		return Set.copyOf(this.customers.values());
	}

	/** Where every alias leads in one hop. */
	SortedMap<CustomerId, CustomerId> aliases() {
		return this.aliases;
	}

	Map<CustomerId, RecordId> founders() {
		return this.founders;
	}

	SortedMap<Edge, LinkStatus> links() {
		return this.links;
	}

}
