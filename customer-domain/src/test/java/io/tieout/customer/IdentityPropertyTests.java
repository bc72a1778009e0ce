package io.tieout.customer;

import io.tieout.core.CustomerId;
import io.tieout.customer.CustomerCommand.RetractLink;
import io.tieout.customer.CustomerCommand.SplitCustomer;
import io.tieout.customer.matching.Agreement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for every set of records and edges, in every order of arrival.
 */
class IdentityPropertyTests {

	private static final int RECORDS = 9;

	@Property(tries = 300, seed = "2077")
	void thePartitionDoesNotDependOnTheOrderOfEdges(@ForAll("worlds") World world, @ForAll Random random) {
		List<Edge> shuffled = new ArrayList<>(world.edges());
		Collections.shuffle(shuffled, random);
		List<RecordId> records = new ArrayList<>(world.records());
		Collections.shuffle(records, random);
		assertThat(Partition.of(records, shuffled, world.guard()).parts()).isEqualTo(world.partition().parts());
		assertThat(Partition.of(records, shuffled, world.guard()).refused()).isEqualTo(world.partition().refused());
	}

	@Property(tries = 300, seed = "2084")
	void arrivalInAnyOrderEndsInThePartition(@ForAll("worlds") World world, @ForAll Random random) {
		Population population = arrive(world, random);
		assertThat(population.persons()).isEqualTo(Set.copyOf(world.partition().parts()));
	}

	@Property(tries = 300, seed = "2091")
	void everyEdgeStandsRecordedAsThePartitionHasIt(@ForAll("worlds") World world, @ForAll Random random) {
		Population population = arrive(world, random);
		Map<Edge, LinkStatus> expected = new HashMap<>();
		world.edges()
			.stream()
			.filter(Edge::unites)
			.forEach((edge) -> expected.put(edge,
					world.partition().refused().containsKey(edge) ? LinkStatus.PROPOSED : LinkStatus.ASSERTED));
		assertThat(population.links()).isEqualTo(expected);
	}

	@Property(tries = 300, seed = "2098")
	void aPersonCarriesTheOldestIdItsRecordsFounded(@ForAll("worlds") World world, @ForAll Random random) {
		Population population = arrive(world, random);
		for (List<RecordId> person : world.partition().parts()) {
			CustomerId oldest = population.founders()
				.keySet()
				.stream()
				.filter((id) -> person.contains(population.founders().get(id)))
				.min(CustomerIds.OLDEST_FIRST)
				.orElseThrow();
			assertThat(person).allSatisfy((record) -> assertThat(population.customerOf(record)).isEqualTo(oldest));
		}
	}

	@Property(tries = 300, seed = "2105")
	void everyAliasLeadsToALivingCustomerInOneHop(@ForAll("worlds") World world, @ForAll Random random) {
		Population population = arrive(world, random);
		assertThat(population.living()).containsAll(population.aliases().values());
		assertThat(Collections.disjoint(population.living(), population.aliases().keySet())).isTrue();
		Set<CustomerId> everyId = new HashSet<>(population.living());
		everyId.addAll(population.aliases().keySet());
		assertThat(everyId).isEqualTo(population.founders().keySet());
	}

	@Property(tries = 200, seed = "2112")
	void withdrawnEdgesLeaveWhatTheOthersMake(@ForAll("worlds") World world, @ForAll Random random) {
		Population population = arrive(world, random);
		List<Edge> left = world.edges().stream().filter((edge) -> random.nextInt(3) > 0).toList();
		List<CustomerCommand> commands = population.resolve(world.records().get(0), left, world.guard());
		Partition after = Partition.of(world.records(), left, world.guard());
		assertThat(population.persons()).isEqualTo(Set.copyOf(after.parts()));
		assertThat(Collections.disjoint(population.living(), population.aliases().keySet())).isTrue();
		assertThat(commands).filteredOn(SplitCustomer.class::isInstance)
			.allSatisfy((split) -> assertThat(((SplitCustomer) split).cause()).isIn(commands.stream()
				.filter((command) -> command instanceof RetractLink retract
						&& retract.customer().equals(((SplitCustomer) split).from()))
				.map((command) -> ((RetractLink) command).cause())
				.toList()));
	}

	@Property(tries = 100, seed = "2119")
	void resolvingAgainChangesNothing(@ForAll("worlds") World world, @ForAll Random random) {
		Population population = arrive(world, random);
		assertThat(population.resolve(world.records().get(0), world.edges(), world.guard())).isEmpty();
	}

	private static Population arrive(World world, Random random) {
		List<RecordId> order = new ArrayList<>(world.records());
		Collections.shuffle(order, random);
		Population population = new Population();
		Set<RecordId> present = new HashSet<>();
		for (RecordId record : order) {
			present.add(record);
			population.resolve(record, among(present, world.edges()), world.guard());
		}
		return population;
	}

	private static List<Edge> among(Set<RecordId> present, Collection<Edge> edges) {
		return edges.stream()
			.filter((edge) -> present.contains(edge.recordA()) && present.contains(edge.recordB()))
			.toList();
	}

	@Provide
	Arbitrary<World> worlds() {
		Arbitrary<Integer> record = Arbitraries.integers().between(0, RECORDS - 1);
		Arbitrary<LinkDecision> decision = Arbitraries.frequency(Tuple.of(12, LinkDecision.AUTOMATIC),
				Tuple.of(1, LinkDecision.REVIEW), Tuple.of(1, LinkDecision.STEWARD_SAME),
				Tuple.of(1, LinkDecision.STEWARD_DIFFERENT));
		Arbitrary<Edge> edges = Combinators.combine(record, record, decision, Arbitraries.of(IdentifierKind.values()))
			.filter((one, other, who, kind) -> !one.equals(other))
			.as(IdentityPropertyTests::edge);
		Arbitrary<Map<RecordId, Map<IdentifierKind, String>>> cards = Arbitraries
			.maps(record.map(IdentityPropertyTests::record),
					Arbitraries.of("1", "2").map((card) -> Map.of(IdentifierKind.LOYALTY_ID, card)))
			.ofMaxSize(4);
		return Combinators.combine(edges.list().uniqueElements().ofMaxSize(14), cards).as(World::new);
	}

	private static Edge edge(int one, int other, LinkDecision decision, IdentifierKind kind) {
		return (decision == LinkDecision.AUTOMATIC)
				? kind.link(record(one), record(other), Agreement.NONE).orElseThrow()
				: People.decided(decision, record(one), record(other));
	}

	private static RecordId record(int number) {
		return People.record((number % 2 == 0) ? "shop" : "crm", "r" + number);
	}

	/** Records, their edges and the cards they carry. */
	record World(List<Edge> edges, Map<RecordId, Map<IdentifierKind, String>> cards) {

		List<RecordId> records() {
			return IntStream.range(0, RECORDS).mapToObj(IdentityPropertyTests::record).toList();
		}

		UnionGuard guard() {
			return new UniqueIdentifierGuard(this.cards);
		}

		Partition partition() {
			return Partition.of(records(), this.edges, guard());
		}

	}

}
