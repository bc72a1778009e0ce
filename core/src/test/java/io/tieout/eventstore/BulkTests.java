package io.tieout.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.contract.Command;
import io.tieout.contract.EventContext;
import io.tieout.core.Quantity;
import io.tieout.eventstore.BulkCommands.Item;
import io.tieout.eventstore.CommandResult.Accepted;
import io.tieout.eventstore.CommandResult.Outdated;
import io.tieout.eventstore.CommandResult.Refused;
import io.tieout.testing.StoreNode;
import io.tieout.testing.TestPostgres;
import io.tieout.testing.till.TillCommand.Deposit;
import io.tieout.testing.till.TillCommand.Withdraw;
import io.tieout.testing.till.TillDomain;
import io.tieout.testing.till.TillDomain.TillState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Batches among other writers, and items that rest on what they were planned on.
 */
class BulkTests {

	private static final int POSITIONS = 300;

	private final TestPostgres database = TestPostgres.fresh();

	private StoreNode node;

	@BeforeEach
	void start() {
		this.node = StoreNode.start(this.database.app(), new TillDomain());
	}

	@AfterEach
	void stop() {
		this.node.close();
		this.database.close();
	}

	/**
	 * All items share an aggregate, as the lines of a day's sales do, and live commands
	 * hammer the positions they move.
	 */
	@Test
	@Timeout(120)
	void aBatchOfOneClusterGetsThroughWhileLiveCommandsChangeItsAggregates() throws Exception {
		List<Item> items = new ArrayList<>();
		for (int n = 0; n < 500; n++) {
			items
				.add(new Item(List.of(deposit("day"), deposit("P" + n % POSITIONS), deposit("P" + (n + 7) % POSITIONS)),
						context().keyed("line" + n, "hash")));
		}
		whileLiveCommandsHammer(POSITIONS,
				() -> assertThat(this.node.bulk().execute(items)).allMatch(Accepted.class::isInstance));
		assertThat(balance("day")).isEqualTo(Quantity.of(500));
	}

	@Test
	@Timeout(120)
	void aSingleItemGetsItsTurnAmongLiveCommandsOnItsAggregate() throws Exception {
		whileLiveCommandsHammer(1, () -> {
			for (int n = 0; n < 20; n++) {
				assertThat(
						this.node.bulk().execute(List.of(new Item(List.of(deposit("P0"), deposit("own")), context()))))
					.hasOnlyElementsOfType(Accepted.class);
			}
		});
		assertThat(balance("own")).isEqualTo(Quantity.of(20));
	}

	private void whileLiveCommandsHammer(int positions, Runnable batch) throws InterruptedException {
		AtomicBoolean done = new AtomicBoolean();
		List<Thread> tills = new ArrayList<>();
		for (int thread = 0; thread < 8; thread++) {
			tills.add(new Thread(() -> {
				while (!done.get()) {
					execute(deposit("P" + ThreadLocalRandom.current().nextInt(positions)));
				}
			}));
		}
		tills.forEach(Thread::start);
		try {
			batch.run();
		}
		finally {
			done.set(true);
			for (Thread till : tills) {
				till.join();
			}
		}
	}

	@Test
	void anAppendOfABatchIsBounded() {
		List<Item> items = new ArrayList<>();
		for (int n = 0; n < 1_000; n++) {
			items.add(new Item(List.of(deposit("day")), context()));
		}
		assertThat(this.node.bulk().execute(items)).allMatch(Accepted.class::isInstance);
		List<RecordedEvent> events = new ArrayList<>();
		this.node.reader().read(0, Long.MAX_VALUE, events::add);
		assertThat(events).hasSize(1_000);
		assertThat(events.stream().map(RecordedEvent::recordedAt).distinct()).hasSizeGreaterThanOrEqualTo(4);
	}

	@Test
	void ofSeveralItemsUnderOneKeyTheFirstIsCarriedOutEvenIfItHasToWait() {
		List<CommandResult> answers = this.node.bulk()
			.execute(List.of(new Item(List.of(deposit("A")), context().keyed("k1", "hash")),
					new Item(List.of(deposit("B")), context().keyed("k1", "hash")),
					new Item(List.of(deposit("B"), deposit("C")), context().keyed("k2", "hash")),
					new Item(List.of(deposit("D")), context().keyed("k2", "hash"))));
		assertThat(answers).extracting((answer) -> ((Accepted) answer).repeated())
			.containsExactly(false, true, false, true);
		assertThat(balance("A")).isEqualTo(Quantity.of(1));
		assertThat(balance("B")).isEqualTo(Quantity.of(1));
		assertThat(balance("C")).isEqualTo(Quantity.of(1));
		assertThat(balance("D")).isEqualTo(Quantity.of(0));
	}

	@Test
	void anItemPlannedOnWhatHasChangedSinceIsToBePlannedAgain() {
		execute(deposit("product"));
		Item outdated = planned(deposit("A"), -1);
		Item fitting = planned(deposit("B"), 0);
		List<CommandResult> results = this.node.bulk().execute(List.of(outdated, fitting));
		assertThat(results.get(0)).isInstanceOf(Outdated.class);
		assertThat(results.get(1)).isInstanceOf(Accepted.class);
		assertThat(balance("A")).isEqualTo(Quantity.ZERO);
	}

	@Test
	void anItemPlannedOnWhatItsBatchChangesBeforeItIsToBePlannedAgain() {
		List<CommandResult> results = this.node.bulk()
			.execute(List.of(planned(deposit("A"), -1), new Item(List.of(deposit("product")), context()),
					planned(deposit("A"), -1), planned(deposit("A"), 0)));
		assertThat(results).extracting((result) -> result.getClass().getSimpleName())
			.containsExactly("Accepted", "Accepted", "Outdated", "Accepted");
	}

	@Test
	void aRefusalPlannedOnWhatHasChangedSinceIsNotGiven() {
		execute(deposit("product"));
		assertThat(this.node.bulk().execute(List.of(planned(new Withdraw("A", Quantity.of(1)), -1))))
			.hasOnlyElementsOfType(Outdated.class);
		assertThat(this.node.bulk().execute(List.of(planned(new Withdraw("A", Quantity.of(1)), 0))))
			.hasOnlyElementsOfType(Refused.class);
	}

	@Test
	void statesOfManyLongHistoriesAreReadInPortions() {
		List<Item> items = new ArrayList<>();
		for (int n = 0; n < 1_500; n++) {
			items.add(new Item(List.of(deposit("P" + n % POSITIONS)), context()));
		}
		this.node.bulk().execute(items);
		List<String> tills = items.stream().map((item) -> item.commands().get(0).aggregateId()).distinct().toList();
		try (StoreNode fresh = StoreNode.start(this.database.app(), new TillDomain())) {
			assertThat(fresh.store().statesOf("till.Till", tills).values()).hasSize(POSITIONS)
				.containsOnly(new PostgresEventStore.KnownState(new TillState(Quantity.of(5)), 4));
		}
	}

	private void execute(Command command) {
		this.node.commands().execute(command, context());
	}

	private Quantity balance(String till) {
		return ((TillState) this.node.store().stateOf("till.Till", "till:" + till)).balance();
	}

	private static Item planned(Command command, long sequenceOfProduct) {
		return new Item(List.of(command), context().keyed(UUID.randomUUID().toString(), "hash"),
				Map.of("till:product", sequenceOfProduct));
	}

	private static Deposit deposit(String till) {
		return new Deposit(till, Quantity.of(1));
	}

	private static EventContext context() {
		return EventContext.of(Instant.EPOCH, "tester", "bulk");
	}

}
