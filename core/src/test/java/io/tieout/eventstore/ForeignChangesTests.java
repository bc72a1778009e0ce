package io.tieout.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.contract.EventContext;
import io.tieout.core.Quantity;
import io.tieout.database.DatabaseLogin;
import io.tieout.eventstore.StateCache.Versioned;
import io.tieout.eventstore.StateCache.Watch;
import io.tieout.testing.StoreNode;
import io.tieout.testing.TestPostgres;
import io.tieout.testing.till.TillCommand.Deposit;
import io.tieout.testing.till.TillDomain;
import io.tieout.testing.till.TillDomain.TillState;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a node knows of aggregates that others change.
 */
class ForeignChangesTests {

	private final TestPostgres database = TestPostgres.fresh();

	private final StateCache cache = new StateCache(100);

	@AfterEach
	void drop() {
		this.database.close();
	}

	@ParameterizedTest(name = "signals {0}")
	@ValueSource(booleans = { true, false })
	void aStateThatIsOnlyReadFollowsWhatAnotherNodeWrites(boolean signals) {
		StoreSettings settings = new StoreSettings(100, Duration.ofSeconds(30), signals);
		try (StoreNode reader = StoreNode.start(this.database.app(), settings, new TillDomain());
				StoreNode writer = StoreNode.start(this.database.app(), settings, new TillDomain())) {
			for (int coins = 1; coins <= 3; coins++) {
				deposit(writer);
				Quantity balance = Quantity.of(coins);
				Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> balance(reader).equals(balance));
			}
		}
	}

	@Test
	void aStateThatWasChangedWhileItWasReadIsNotKept() {
		try (Watch watch = this.cache.watch()) {
			this.cache.changed("a", 6);
			watch.keep("a", new Versioned("old", 5));
			watch.keep("b", new Versioned("of another aggregate", 5));
		}
		assertThat(this.cache.get("a")).isNull();
		assertThat(this.cache.get("b")).isNotNull();
	}

	@Test
	void aStateThatContainsTheChangeIsKept() {
		try (Watch watch = this.cache.watch()) {
			this.cache.changed("a", 6);
			watch.keep("a", new Versioned("new", 6));
		}
		this.cache.changed("a", 6);
		assertThat(this.cache.get("a")).isNotNull();
	}

	@Test
	void noStateOutlivesTheHistoryItWasReadFrom() {
		try (Watch watch = this.cache.watch()) {
			this.cache.clear();
			watch.keep("a", new Versioned("of a history that went back", 5));
		}
		assertThat(this.cache.get("a")).isNull();
	}

	@Test
	void aListenerThatFailsDoesNotEndTheSignals() {
		try (AppendSignals hearing = new AppendSignals(this.database.app());
				AppendSignals telling = new AppendSignals(this.database.app())) {
			AtomicInteger heard = new AtomicInteger();
			hearing.onForeignAppend(() -> {
				throw new IllegalStateException("a faulty listener");
			});
			hearing.onForeignAppend(heard::incrementAndGet);
			hearing.start();
			telling.start();
			Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> heard.get() == 1);
			telling.appended(1);
			Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> heard.get() == 2);
		}
	}

	@Test
	void aConnectionThatFellSilentIsReplacedAndSignalsAreHeardAgain() throws Exception {
		URI direct = URI.create(this.database.url().substring("jdbc:".length()));
		try (TcpProxy wire = new TcpProxy(direct.getPort());
				HikariDataSource pool = new DatabaseLogin(
						"jdbc:postgresql://127.0.0.1:" + wire.port() + direct.getPath(), this.database.appUser(),
						this.database.appPassword())
					.pool("wire", 2);
				AppendSignals hearing = new AppendSignals(pool)) {
			AtomicInteger connected = new AtomicInteger();
			hearing.onForeignAppend(connected::incrementAndGet);
			hearing.start();
			Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> connected.get() == 1);
			wire.silence();
			wire.awaitSilenced();
			wire.speak();
			Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> connected.get() == 2);
		}
	}

	private static void deposit(StoreNode node) {
		node.commands().execute(new Deposit("A", Quantity.of(1)), EventContext.of(Instant.EPOCH, "tester", "foreign"));
	}

	private static Quantity balance(StoreNode node) {
		return ((TillState) node.store().stateOf("till.Till", "till:A")).balance();
	}

}
