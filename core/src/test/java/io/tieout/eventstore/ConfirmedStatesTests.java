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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A reader that must not be misled by a cache that other writers have overtaken: the
 * second store on the same database stands for another node.
 */
class ConfirmedStatesTests {

	@Test
	void aConfirmedStateIsTheStoresWhateverTheCacheSays() {
		try (TestPostgres database = TestPostgres.fresh();
				StoreNode node = StoreNode.start(database.app(), new TillDomain());
				StoreNode other = StoreNode.start(database.app(), new TillDomain())) {
			deposit(node, "A");
			assertThat(confirmed(node)).isEqualTo(states(1, 0));
			deposit(other, "A");
			deposit(other, "B");
			assertThat(confirmed(node)).isEqualTo(states(2, 1));
			assertThat(node.store().stateOf("till.Till", "till:A")).isEqualTo(new TillState(Quantity.of(2)));
		}
	}

	private static void deposit(StoreNode node, String till) {
		node.commands()
			.execute(new Deposit(till, Quantity.of(1)), EventContext.of(Instant.EPOCH, "tester", "confirmed-states"));
	}

	private static Map<String, Object> confirmed(StoreNode node) {
		Map<String, Object> states = new HashMap<>();
		node.store()
			.confirmedStatesOf("till.Till", List.of("till:A", "till:B"))
			.forEach((id, known) -> states.put(id, known.state()));
		return states;
	}

	private static Map<String, Object> states(long first, long second) {
		return Map.of("till:A", new TillState(Quantity.of(first)), "till:B", new TillState(Quantity.of(second)));
	}

}
