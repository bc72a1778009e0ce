package io.tieout.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tieout.contract.EventContext;
import io.tieout.core.Quantity;
import io.tieout.database.DatabaseLogin;
import io.tieout.eventstore.Append.Assertion;
import io.tieout.eventstore.Append.Lane;
import io.tieout.eventstore.CommandResult.Accepted;
import io.tieout.eventstore.TcpProxy.Cut;
import io.tieout.testing.StoreNode;
import io.tieout.testing.TestPostgres;
import io.tieout.testing.till.TillCommand.Deposit;
import io.tieout.testing.till.TillDomain;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Answers that do not arrive: the appender finds out what became of its group before it
 * says a word.
 */
class LostAnswerTests {

	/**
	 * Prepared statements are named after some uses and their text travels no more; the
	 * switch keeps it on the wire.
	 */
	private static final String TEXT_ON_THE_WIRE = "?prepareThreshold=0";

	private static final Duration PATIENCE = Duration.ofSeconds(9);

	private final TestPostgres database = TestPostgres.fresh();

	private TcpProxy wire;

	private HikariDataSource pool;

	@BeforeEach
	void connect() throws IOException {
		URI direct = URI.create(this.database.url().substring("jdbc:".length()));
		this.wire = new TcpProxy(direct.getPort());
		String url = "jdbc:postgresql://127.0.0.1:" + this.wire.port() + direct.getPath() + TEXT_ON_THE_WIRE;
		this.pool = new DatabaseLogin(url, this.database.appUser(), this.database.appPassword()).pool("wire", 6);
	}

	@AfterEach
	void disconnect() throws IOException {
		this.wire.close();
		this.pool.close();
		this.database.close();
	}

	@ParameterizedTest
	@EnumSource(value = Cut.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
	@Timeout(60)
	void aCommitWhoseAnswerIsLostIsFoundOutAndHappensOnce(Cut where) {
		StoreSettings settings = new StoreSettings(1_000, PATIENCE, false);
		try (StoreNode node = StoreNode.start(this.pool, settings, new TillDomain())) {
			deposit(node, "first");
			this.wire.cutNext(where);
			Accepted answer = deposit(node, "second");
			assertThat(this.wire.cuts()).as("the wire was cut").isPositive();
			assertThat(answer.position()).isEqualTo(2);
			assertThat(answer.repeated()).isFalse();
			assertThat(deposit(node, "second").repeated()).isTrue();
			assertThat(deposit(node, "third").position()).isEqualTo(3);
			assertThat(history(node)).hasSize(3);
		}
	}

	@ParameterizedTest
	@EnumSource(value = Cut.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
	@Timeout(60)
	void ofAMixedGroupWhoseAnswerIsLostEachAppendIsAnsweredRightly(Cut where) {
		try (GroupCommitAppender appender = appender(PATIENCE)) {
			Group group = new Group(appender);
			this.wire.cutNext(where);
			appender.start();
			group.assertAnswers(1);
			assertThat(this.wire.cuts()).as("the wire was cut").isPositive();
			assertThat(submit(appender, event("a", 1, null)).join()).isEqualTo(6);
		}
	}

	/**
	 * The lock lets the statement wait on the server while its client has lost the
	 * connection and looks for what became of it.
	 */
	@Test
	@Timeout(60)
	void aCommitThatComesAboutOnlyAfterTheReconnectIsFoundOut() throws Exception {
		try (GroupCommitAppender appender = appender(PATIENCE);
				Connection owner = this.database.owner().getConnection()) {
			owner.setAutoCommit(false);
			try (Statement lock = owner.createStatement()) {
				lock.execute("LOCK TABLE store.event IN SHARE MODE");
			}
			Group group = new Group(appender);
			this.wire.cutNext(Cut.WHILE_APPENDING);
			appender.start();
			Awaitility.await().until(() -> waitingStatements() >= 2);
			owner.rollback();
			group.assertAnswers(1);
			assertThat(submit(appender, event("a", 1, null)).join()).isEqualTo(6);
		}
	}

	@Test
	@Timeout(180)
	void aSilentDatabaseIsGivenUpOnceForEveryAppendThatWaits() throws Exception {
		try (GroupCommitAppender appender = appender(Duration.ofSeconds(6))) {
			appender.start();
			submit(appender, event("a", 0, null)).join();
			this.wire.silence();
			CompletableFuture<Long> first = submit(appender, event("a", 1, null));
			Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> waitsForDatabase("tieout-appender"));
			CompletableFuture<Long> queued = submit(appender, event("b", 0, null));
			assertThatThrownBy(first::join).hasCauseInstanceOf(StoreUnavailableException.class);
			assertThatThrownBy(queued::join).hasCauseInstanceOf(StoreUnavailableException.class);
			this.wire.speak();
			// each connection of the pool has to be found dead first
			Awaitility.await()
				.atMost(Duration.ofMinutes(2))
				.ignoreExceptions()
				.until(() -> submit(appender, event("c", 0, null)).join() > 0);
		}
	}

	@Test
	@Timeout(60)
	void anAppenderStopsAlthoughTheDatabaseIsSilent() {
		GroupCommitAppender appender = appender(Duration.ofSeconds(3));
		appender.start();
		submit(appender, event("a", 0, null)).join();
		this.wire.silence();
		CompletableFuture<Long> last = submit(appender, event("a", 1, null));
		appender.close();
		assertThatThrownBy(last::join).hasCauseInstanceOf(StoreUnavailableException.class);
	}

	private static boolean waitsForDatabase(String thread) {
		return Thread.getAllStackTraces()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().getName().equals(thread))
			.anyMatch((entry) -> List.of(entry.getValue()).toString().contains("executeUpdate"));
	}

	private int waitingStatements() throws SQLException {
		try (Connection connection = this.database.owner().getConnection();
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("""
						SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'store.event'::regclass
						""")) {
			rows.next();
			return rows.getInt(1);
		}
	}

	private GroupCommitAppender appender(Duration patience) {
		StoreSettings settings = new StoreSettings(1_000, patience, false);
		return new GroupCommitAppender(new AppendConnection(this.pool, settings.answerTime()),
				new HeadTracker(new StateCache(100)), Clock.systemUTC(), patience, new SimpleMeterRegistry());
	}

	private static List<RecordedEvent> history(StoreNode node) {
		List<RecordedEvent> events = new ArrayList<>();
		node.reader().read(0, Long.MAX_VALUE, events::add);
		assertThat(node.verifier().verify(1, events.size(), (n) -> {
		}).isValid()).isTrue();
		return events;
	}

	private static CompletableFuture<Long> submit(GroupCommitAppender appender, PendingEvent... events) {
		return appender.submit(new Append(List.of(events), List.of(), Set.of(), Lane.LIVE));
	}

	private static Accepted deposit(StoreNode node, String key) {
		return (Accepted) node.commands()
			.execute(new Deposit("A", Quantity.of(1)),
					EventContext.of(Instant.EPOCH, "tester", "lost").keyed(key, "hash"));
	}

	private static PendingEvent event(String aggregateId, long sequence, @Nullable String key) {
		EventContext context = EventContext.of(Instant.EPOCH, "tester", "c");
		return new PendingEvent(UUID.randomUUID(), "test.Thing", aggregateId, sequence, "test.Happened", 1,
				"{}".getBytes(StandardCharsets.UTF_8), "{}".getBytes(StandardCharsets.UTF_8),
				(key != null) ? context.keyed(key, "hash") : context, key);
	}

	/**
	 * One group with every kind of append, submitted before the appender runs.
	 */
	private static final class Group {

		private final CompletableFuture<Long> keyed;

		private final CompletableFuture<Long> confirmation;

		private final CompletableFuture<Long> asserting;

		private final CompletableFuture<Long> stale;

		private final CompletableFuture<Long> bulk;

		Group(GroupCommitAppender appender) {
			this.keyed = submit(appender, event("a", 0, "key"));
			this.confirmation = appender
				.submit(new Append(List.of(), List.of(new Assertion("nobody", -1)), Set.of("unused"), Lane.LIVE));
			this.asserting = appender.submit(new Append(List.of(event("b", 0, null)),
					List.of(new Assertion("nobody", -1)), Set.of(), Lane.LIVE));
			this.stale = submit(appender, event("a", 0, null));
			this.bulk = appender
				.submit(new Append(List.of(event("c", 0, "first"), event("d", 0, null), event("c", 1, "second")),
						List.of(), Set.of("refused"), Lane.BATCH));
		}

		void assertAnswers(long position) {
			assertThat(this.keyed.join()).isEqualTo(position);
			assertThat(this.confirmation.join()).isZero();
			assertThat(this.asserting.join()).isEqualTo(position + 1);
			assertThatThrownBy(this.stale::join).hasCauseInstanceOf(StaleReadException.class);
			assertThat(this.bulk.join()).isEqualTo(position + 2);
		}

	}

}
