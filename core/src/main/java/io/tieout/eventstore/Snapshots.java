package io.tieout.eventstore;

import io.tieout.eventstore.StateCache.Versioned;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Snapshots of aggregate states, taken every 500 events in the background. A snapshot is
 * a shortcut only: one that does not fit, cannot be read or is ahead of history is
 * ignored and overwritten in time, and losing one costs time, never truth.
 */
final class Snapshots implements AutoCloseable {

	static final long EVENTS_PER_SNAPSHOT = 500;

	private static final Logger logger = LoggerFactory.getLogger(Snapshots.class);

	private static final String LOAD = """
			SELECT aggregate_id, sequence, state_revision, payload FROM store.snapshot s WHERE aggregate_id = ANY (?)
			AND EXISTS (SELECT 1 FROM store.event e WHERE e.aggregate_id = s.aggregate_id AND e.sequence = s.sequence)
			""";

	private static final String STORE = """
			INSERT INTO store.snapshot (aggregate_id, aggregate_type, sequence, state_revision, payload)
			VALUES (?, ?, ?, ?, ?)
			ON CONFLICT (aggregate_id) DO UPDATE SET sequence = excluded.sequence,
			  state_revision = excluded.state_revision, payload = excluded.payload
			WHERE snapshot.sequence < excluded.sequence OR snapshot.state_revision <> excluded.state_revision
			""";

	private final DataSource dataSource;

	private final EventCodec codec;

	private final ExecutorService writer = Executors
		.newSingleThreadExecutor((task) -> new Thread(task, "tieout-snapshots"));

	Snapshots(DataSource dataSource, EventCodec codec) {
		this.dataSource = dataSource;
		this.codec = codec;
	}

	/**
	 * The snapshots that fit: of today's state revision, readable, and of a history that
	 * reaches as far.
	 */
	Map<String, Versioned> load(Connection connection, Collection<String> aggregateIds, Map<String, Rules> rules)
			throws SQLException {
		Map<String, Versioned> found = new HashMap<>();
		try (PreparedStatement query = connection.prepareStatement(LOAD)) {
			query.setArray(1, connection.createArrayOf("text", aggregateIds.toArray()));
			try (ResultSet rows = query.executeQuery()) {
				while (rows.next()) {
					String id = rows.getString(1);
					Rules fitting = rules.get(id);
					Object state = (rows.getInt(3) == fitting.stateRevision()) ? decoded(id, fitting, rows.getBytes(4))
							: null;
					if (state != null) {
						found.put(id, new Versioned(state, rows.getLong(2)));
					}
				}
			}
		}
		return found;
	}

	private @Nullable Object decoded(String aggregateId, Rules rules, byte[] payload) {
		try {
			return this.codec.decodeState(rules.aggregateType(), rules.stateRevision(), payload);
		}
		catch (RuntimeException ex) {
			logger.warn("The snapshot of {} cannot be read; its whole history is", aggregateId, ex);
			return null;
		}
	}

	/**
	 * Takes a snapshot in the background if the aggregate passed another 500 events. The
	 * events are durable, so nothing that goes wrong here may concern the caller.
	 */
	void offer(String aggregateId, Rules rules, long sequenceBefore, Versioned after) {
		if ((sequenceBefore + 1) / EVENTS_PER_SNAPSHOT != (after.sequence() + 1) / EVENTS_PER_SNAPSHOT) {
			try {
				this.writer.execute(() -> store(aggregateId, rules, after));
			}
			catch (RejectedExecutionException ex) {
				logger.debug("No snapshot of {} is taken while the service stops", aggregateId);
			}
		}
	}

	private void store(String aggregateId, Rules rules, Versioned state) {
		try (Connection connection = this.dataSource.getConnection();
				PreparedStatement insert = connection.prepareStatement(STORE)) {
			insert.setString(1, aggregateId);
			insert.setString(2, rules.aggregateType());
			insert.setLong(3, state.sequence());
			insert.setInt(4, rules.stateRevision());
			insert.setBytes(5, this.codec.encodeState(state.state()));
			insert.executeUpdate();
		}
		catch (SQLException | RuntimeException ex) {
			logger.warn("No snapshot of {} was taken; its next load reads more events", aggregateId, ex);
		}
	}

	/**
	 * Drops every snapshot: histories are read from their beginnings once.
	 */
	void clear() {
		try (Connection connection = this.dataSource.getConnection(); Statement delete = connection.createStatement()) {
			delete.executeUpdate("DELETE FROM store.snapshot");
		}
		catch (SQLException ex) {
			throw new StoreUnavailableException("snapshots could not be dropped", ex);
		}
	}

	@Override
	public void close() {
		this.writer.shutdown();
		try {
			if (!this.writer.awaitTermination(10, TimeUnit.SECONDS)) {
				this.writer.shutdownNow();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
