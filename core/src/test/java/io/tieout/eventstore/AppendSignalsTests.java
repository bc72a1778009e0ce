package io.tieout.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * What others hear of a node that appends without a pause.
 */
class AppendSignalsTests {

	private static final int APPENDS = 20_000;

	private static final long COALESCED_NANOS = Duration.ofMillis(20).toNanos();

	private final TestPostgres database = TestPostgres.fresh();

	private final AppendSignals signals = new AppendSignals(this.database.app());

	private final AtomicInteger alerts = new AtomicInteger();

	private Connection other;

	@BeforeEach
	void listen() throws SQLException {
		this.other = this.database.app().getConnection();
		try (Statement statement = this.other.createStatement()) {
			statement.execute("LISTEN tieout_appended");
		}
		this.signals.onForeignAppend(this.alerts::incrementAndGet);
		this.signals.start();
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> this.alerts.get() > 0);
	}

	@AfterEach
	void stop() throws SQLException {
		this.signals.close();
		this.other.close();
		this.database.close();
	}

	@Test
	void aSignalStandsForAllAppendsOfItsTimeAndTheLastIsNotLost() throws SQLException {
		long start = System.nanoTime();
		int heard = 0;
		for (int position = 1; position <= APPENDS; position++) {
			this.signals.appended(position);
			heard += (position % 100 == 0) ? heard(1) : 0;
		}
		long passed = System.nanoTime() - start;
		assertThat(heard).isPositive();
		assertThat(heard).isLessThanOrEqualTo((int) (passed / COALESCED_NANOS) + 2);
		while (heard(500) > 0) {
			heard++;
		}
		this.signals.appended(APPENDS + 1);
		assertThat(heard(60_000)).isOne();
	}

	@Test
	void aNodeIsNotWokenByItself() throws SQLException {
		int before = this.alerts.get();
		this.signals.appended(1);
		assertThat(heard(60_000)).isOne();
		try (Statement statement = this.other.createStatement()) {
			statement.execute("NOTIFY tieout_appended");
		}
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> this.alerts.get() == before + 1);
	}

	/** How many signals came within so many milliseconds, once there is one. */
	private int heard(int millis) throws SQLException {
		PGNotification[] notifications = this.other.unwrap(PGConnection.class).getNotifications(millis);
		return (notifications != null) ? notifications.length : 0;
	}

}
