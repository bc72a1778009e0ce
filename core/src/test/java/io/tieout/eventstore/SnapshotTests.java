package io.tieout.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.aggregate.DomainCatalog;
import io.tieout.contract.EventContext;
import io.tieout.core.Quantity;
import io.tieout.eventstore.BulkCommands.Item;
import io.tieout.eventstore.StateCache.Versioned;
import io.tieout.testing.StoreNode;
import io.tieout.testing.TestPostgres;
import io.tieout.testing.till.TillCommand.Deposit;
import io.tieout.testing.till.TillDomain;
import io.tieout.testing.till.TillDomain.TillState;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SnapshotTests {

	private static final String TYPE = "till.Till";

	private static final String ID = "till:A";

	private final TestPostgres database = TestPostgres.fresh();

	@BeforeEach
	void depositMoreThanTwoSnapshotsFull() {
		try (StoreNode node = node()) {
			for (int batch = 0; batch < 12; batch++) {
				List<Item> items = new ArrayList<>();
				for (int n = 0; n < 100; n++) {
					items.add(new Item(List.of(new Deposit("A", Quantity.of(1))),
							EventContext.of(Instant.EPOCH, "tester", "snapshots")));
				}
				node.bulk().execute(items);
			}
		}
	}

	@AfterEach
	void drop() {
		this.database.close();
	}

	@Test
	void aSnapshotIsTakenEvery500Events() throws SQLException {
		assertThat(sequenceOfSnapshot()).isEqualTo(999);
	}

	@Test
	void aLoadStartsFromTheSnapshot() throws SQLException {
		execute("UPDATE store.snapshot SET payload = convert_to('{\"balance\":5000}', 'UTF8'), sequence = 1199");
		assertThat(balance()).isEqualTo(Quantity.of(5_000));
	}

	@Test
	void aSnapshotOfAnotherStateRevisionIsIgnored() throws SQLException {
		execute("UPDATE store.snapshot SET payload = 'unreadable', state_revision = 99");
		assertThat(balance()).isEqualTo(Quantity.of(1_200));
	}

	@Test
	void aSnapshotThatCannotBeReadIsIgnored() throws SQLException {
		execute("UPDATE store.snapshot SET payload = 'unreadable'");
		assertThat(balance()).isEqualTo(Quantity.of(1_200));
	}

	@Test
	void aSnapshotAheadOfHistoryIsIgnored() throws SQLException {
		execute("UPDATE store.snapshot SET payload = convert_to('{\"balance\":5000}', 'UTF8'), sequence = 1200");
		assertThat(balance()).isEqualTo(Quantity.of(1_200));
	}

	@Test
	void aSnapshotOfferedWhileTheServiceStopsIsNobodysTroubleAndNotTaken() throws SQLException {
		Snapshots snapshots = new Snapshots(this.database.app(),
				new EventCodec(DomainCatalog.of(List.of(new TillDomain()), List.of()), (unreadable) -> {
				}));
		Rules rules = new DeciderRegistry(List.of(new TillDomain())).rulesFor(TYPE);
		Versioned the500th = new Versioned(new TillState(Quantity.of(1)), 499);
		snapshots.offer("till:IN-TIME", rules, 498, the500th);
		snapshots.close();
		snapshots.offer("till:TOO-LATE", rules, 498, the500th);
		assertThat(snapshotted()).containsExactlyInAnyOrder(ID, "till:IN-TIME");
	}

	@Test
	void withoutSnapshotsHistoryGivesTheSameState() throws SQLException {
		assertThat(balance()).isEqualTo(Quantity.of(1_200));
		execute("DELETE FROM store.snapshot");
		assertThat(balance()).isEqualTo(Quantity.of(1_200));
	}

	private StoreNode node() {
		return StoreNode.start(this.database.app(), new TillDomain());
	}

	private Quantity balance() {
		try (StoreNode node = node()) {
			return ((TillState) node.store().stateOf(TYPE, ID)).balance();
		}
	}

	private long sequenceOfSnapshot() throws SQLException {
		try (Connection connection = this.database.app().getConnection();
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("SELECT sequence FROM store.snapshot")) {
			rows.next();
			return rows.getLong(1);
		}
	}

	private List<String> snapshotted() throws SQLException {
		List<String> ids = new ArrayList<>();
		try (Connection connection = this.database.app().getConnection();
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("SELECT aggregate_id FROM store.snapshot")) {
			while (rows.next()) {
				ids.add(rows.getString(1));
			}
		}
		return ids;
	}

	private void execute(String sql) throws SQLException {
		try (Connection connection = this.database.app().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
