package io.tieout.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.testing.StoreNode;
import io.tieout.testing.TestPostgres;
import io.tieout.testing.till.TillDomain;
import io.tieout.testing.till.TillDomain.TillState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Nodes are processes of their own on one database, and are killed as processes.
 */
class NodesTests {

	private static final int COMMANDS = 2_000;

	private final TestPostgres database = TestPostgres.fresh();

	@AfterEach
	void drop() {
		this.database.close();
	}

	/**
	 * Without signals the nodes notice each other by polling; with a poll interval of ten
	 * minutes only signals can make the followers level before the time-out. What is only
	 * read, and confirmed by no append, comes level by itself as well.
	 */
	@ParameterizedTest(name = "signals {0}, polling each {1} ms")
	@CsvSource({ "false, 200", "true, 600000" })
	@Timeout(300)
	void twoNodesUnderLoadKeepPositionsGaplessSequencesRightAndCachesHonest(boolean signals, long pollMillis)
			throws Exception {
		try (NodeProcess one = NodeProcess.start(this.database, signals, pollMillis);
				NodeProcess two = NodeProcess.start(this.database, signals, pollMillis)) {
			one.order("load " + COMMANDS);
			two.order("load " + COMMANDS);
			one.await("LOADED");
			two.await("LOADED");
			List<RecordedEvent> events = wholeHistory();
			assertThat(acknowledged(one, two)).isEqualTo(texts(events));
			one.order("follow " + events.size()).await("FOLLOWED");
			two.order("follow " + events.size()).await("FOLLOWED");
			Map<String, String> balances = balances();
			Awaitility.await()
				.atMost(Duration.ofMinutes(1))
				.until(() -> balancesSaid(one, "known", "KNOWN").equals(balances));
			Awaitility.await()
				.atMost(Duration.ofMinutes(1))
				.until(() -> balancesSaid(two, "known", "KNOWN").equals(balances));
			assertThat(balancesSaid(one, "balance", "BALANCE")).isEqualTo(balances);
			assertThat(balancesSaid(two, "balance", "BALANCE")).isEqualTo(balances);
		}
	}

	@Test
	void aKilledNodeLosesNoAcknowledgedCommandAndTheNextOneGoesOn() throws Exception {
		NodeProcess killed = NodeProcess.start(this.database, true, 200);
		killed.order("load 100000").awaitAcknowledged(500);
		killed.kill();
		assertThat(texts(wholeHistory())).containsAllEntriesOf(killed.acknowledged());
		try (NodeProcess next = NodeProcess.start(this.database, true, 200)) {
			next.order("load 800").await("LOADED");
			assertThat(texts(wholeHistory())).containsAllEntriesOf(killed.acknowledged())
				.containsAllEntriesOf(next.acknowledged());
			assertThat(balancesSaid(next, "balance", "BALANCE")).isEqualTo(balances());
		}
	}

	/**
	 * What both were told, which must not overlap.
	 */
	private static Map<Long, String> acknowledged(NodeProcess one, NodeProcess two) {
		Map<Long, String> acknowledged = new HashMap<>(one.acknowledged());
		acknowledged.putAll(two.acknowledged());
		assertThat(acknowledged).hasSize(one.acknowledged().size() + two.acknowledged().size());
		return acknowledged;
	}

	private static Map<Long, String> texts(List<RecordedEvent> events) {
		Map<Long, String> texts = new HashMap<>();
		events.forEach((event) -> texts.put(event.position(), NodeProgram.text(event.context(), event.payload())));
		return texts;
	}

	/**
	 * All events, having checked that positions and sequences have no gap and the chain
	 * is whole.
	 */
	private List<RecordedEvent> wholeHistory() {
		try (StoreNode auditor = StoreNode.start(this.database.app(), new TillDomain())) {
			List<RecordedEvent> events = new ArrayList<>();
			auditor.reader().read(0, Long.MAX_VALUE, events::add);
			Map<String, Long> sequences = new HashMap<>();
			for (int index = 0; index < events.size(); index++) {
				RecordedEvent event = events.get(index);
				assertThat(event.position()).isEqualTo(index + 1);
				assertThat(event.sequence()).isEqualTo(sequences.merge(event.aggregateId(), 0L, (n, zero) -> n + 1));
			}
			assertThat(auditor.verifier().verify(1, events.size(), (n) -> {
			}).isValid()).isTrue();
			return events;
		}
	}

	private Map<String, String> balances() {
		try (StoreNode auditor = StoreNode.start(this.database.app(), new TillDomain())) {
			Map<String, String> balances = new HashMap<>();
			for (int till = 0; till < 20; till++) {
				TillState state = (TillState) auditor.store().stateOf("till.Till", "till:T" + till);
				balances.put("T" + till, state.balance().toString());
			}
			return balances;
		}
	}

	/**
	 * The balances of a node, by one order for each till.
	 */
	private static Map<String, String> balancesSaid(NodeProcess node, String order, String answer) {
		Map<String, String> balances = new HashMap<>();
		for (int till = 0; till < 20; till++) {
			String[] said = node.order(order + " T" + till).await(answer).split(" ");
			balances.put(said[1], said[2]);
		}
		return balances;
	}

}
