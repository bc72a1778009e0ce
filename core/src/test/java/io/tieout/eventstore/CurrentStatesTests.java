package io.tieout.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.contract.EventContext;
import io.tieout.core.Quantity;
import io.tieout.testing.StoreNode;
import io.tieout.testing.TestPostgres;
import io.tieout.testing.till.TillCommand.Deposit;
import io.tieout.testing.till.TillDomain;
import io.tieout.testing.till.TillDomain.TillState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * A reader that must not be misled by a cache that other writers have overtaken: the
 * second store on the same database stands for another node.
 */
class CurrentStatesTests {

	private static final int WRITERS = 8;

	private static final int READS = 500;

	@Test
	void whatAnotherNodeAppendedIsInIt() {
		try (TestPostgres database = TestPostgres.fresh();
				StoreNode node = StoreNode.start(database.app(), new TillDomain());
				StoreNode other = StoreNode.start(database.app(), new TillDomain())) {
			deposit(node, "A");
			assertThat(current(node)).isEqualTo(states(1, 0));
			deposit(other, "A");
			deposit(other, "B");
			assertThat(current(node)).isEqualTo(states(2, 1));
			assertThat(node.store().stateOf("till.Till", "till:A")).isEqualTo(new TillState(Quantity.of(2)));
		}
	}

	@Test
	void isReadWhileEverybodyWrites() throws Exception {
		try (TestPostgres database = TestPostgres.fresh();
				StoreNode node = StoreNode.start(database.app(), new TillDomain());
				StoreNode other = StoreNode.start(database.app(), new TillDomain())) {
			AtomicBoolean enough = new AtomicBoolean();
			AtomicLong answered = new AtomicLong();
			ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
			try {
				List<Future<?>> writing = new ArrayList<>();
				for (int writer = 0; writer < WRITERS; writer++) {
					StoreNode at = (writer % 2 == 0) ? node : other;
					writing.add(writers.submit(() -> {
						while (!enough.get()) {
							deposit(at, "A");
							answered.incrementAndGet();
						}
					}));
				}
				for (int read = 0; read < READS; read++) {
					Quantity before = Quantity.of(answered.get());
					assertThat(current(node).get("till:A")).isInstanceOfSatisfying(TillState.class,
							(till) -> assertThat(till.balance()).isGreaterThanOrEqualTo(before));
				}
				enough.set(true);
				for (Future<?> written : writing) {
					written.get();
				}
			}
			finally {
				enough.set(true);
				writers.shutdownNow();
			}
		}
	}

	private static void deposit(StoreNode node, String till) {
		node.commands()
			.execute(new Deposit(till, Quantity.of(1)), EventContext.of(Instant.EPOCH, "tester", "current-states"));
	}

	private static Map<String, Object> current(StoreNode node) {
		Map<String, Object> states = new HashMap<>();
		node.store()
			.currentStatesOf("till.Till", List.of("till:A", "till:B"))
			.forEach((id, known) -> states.put(id, known.state()));
		return states;
	}

	private static Map<String, Object> states(long first, long second) {
		return Map.of("till:A", new TillState(Quantity.of(first)), "till:B", new TillState(Quantity.of(second)));
	}

}
