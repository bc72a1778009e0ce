package io.tieout.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.aggregate.DomainCatalog;
import io.tieout.contract.EventContext;
import io.tieout.core.Quantity;
import io.tieout.testing.StoreNode;
import io.tieout.testing.TestPostgres;
import io.tieout.testing.till.TillCommand.Deposit;
import io.tieout.testing.till.TillDomain;
import io.tieout.testing.till.TillDomain.TillState;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Aggregates that are asked for all the time and mostly do not exist.
 */
class RememberedStatesTests {

	private final TestPostgres database = TestPostgres.fresh();

	@AfterEach
	void drop() {
		this.database.close();
	}

	@Test
	void thatThereIsNoHistoryIsAskedOnceWhereItIsRememberedAndEveryTimeElse() {
		AtomicInteger connections = new AtomicInteger();
		DataSource counted = (DataSource) Proxy.newProxyInstance(getClass().getClassLoader(),
				new Class<?>[] { DataSource.class }, (proxy, method, arguments) -> {
					connections.incrementAndGet();
					return method.invoke(this.database.app(), arguments);
				});
		DeciderRegistry registry = new DeciderRegistry(List.of(new TillDomain()));
		EventCodec codec = new EventCodec(DomainCatalog.of(List.of(new TillDomain())), (unreadable) -> {
		});
		try (Snapshots snapshots = new Snapshots(this.database.app(), codec)) {
			AggregateStates states = new AggregateStates(counted, new StateCache(10), codec, snapshots);
			Map<String, Rules> till = Map.of("till:A", registry.rulesFor("till.Till"));
			states.loadAll(till);
			states.loadAll(till);
			assertThat(connections).hasValue(2);
			states.loadAllRemembering(till);
			assertThat(states.loadAllRemembering(till).get("till:A").sequence()).isEqualTo(-1);
			assertThat(connections).hasValue(3);
		}
	}

	@Test
	void whatAnotherNodeBeginsIsNoticed() {
		try (StoreNode reader = StoreNode.start(this.database.app(), new TillDomain());
				StoreNode writer = StoreNode.start(this.database.app(), new TillDomain())) {
			assertThat(remembered(reader)).isEqualTo(new TillState(Quantity.ZERO));
			writer.commands()
				.execute(new Deposit("A", Quantity.of(1)), EventContext.of(Instant.EPOCH, "tester", "remembered"));
			Awaitility.await()
				.atMost(Duration.ofMinutes(1))
				.until(() -> remembered(reader).equals(new TillState(Quantity.of(1))));
		}
	}

	private static Object remembered(StoreNode node) {
		return node.store().rememberedStatesOf("till.Till", List.of("till:A")).get("till:A").state();
	}

}
