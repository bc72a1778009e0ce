package io.tieout.projections.support;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The table of runs, which every node reads and the running node writes.
 */
final class RebuildLog {

	private static final TypeReference<List<RowDifference>> DIFFERENCES = new TypeReference<>() {
	};

	private static final String KILLED = "KILLED: its process ended";

	private final JdbcClient sql;

	private final JsonMapper json = JsonMapper.builder().build();

	RebuildLog(JdbcClient sql) {
		this.sql = sql;
	}

	void add(Rebuild run) {
		this.sql
			.sql("INSERT INTO views.rebuild (id, view, mode, state, step, generation, position, target, rate, "
					+ "ordered_by, started_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
			.params(run.id(), run.view(), run.mode().name(), run.state().name(), run.step().name(), run.generation(),
					run.position(), run.target(), run.rate(), run.orderedBy(), time(run.startedAt()),
					time(run.updatedAt()))
			.update();
	}

	/**
	 * Notes how far a run is.
	 * @return whether somebody wants it cancelled
	 */
	boolean report(Rebuild run) {
		return this.sql
			.sql("UPDATE views.rebuild SET state = ?, step = ?, position = ?, target = ?, rate = ?, differences = ?, "
					+ "listed = ?::json, failure = ?, updated_at = ? WHERE id = ? RETURNING cancel_requested")
			.params(run.state().name(), run.step().name(), run.position(), run.target(), run.rate(), run.differences(),
					this.json.writeValueAsString(run.listed()), run.failure(), time(run.updatedAt()), run.id())
			.query(Boolean.class)
			.single();
	}

	/** A run; one that nobody works on any more is shown as failed. */
	Optional<Rebuild> find(UUID id) {
		return read("WHERE id = ?", id).stream().findFirst();
	}

	/** The runs of a view, the newest first, likewise. */
	List<Rebuild> of(String view, @Nullable UUID before, int limit) {
		return read("WHERE view = ? AND (?::uuid IS NULL OR id < ?) ORDER BY id DESC LIMIT ?", view, before, before,
				limit);
	}

	/**
	 * A row and the locks are not seen at one moment: a run that ends in between only
	 * seems to be killed, and no longer does at a second look.
	 */
	private List<Rebuild> read(String condition, @Nullable Object... parameters) {
		List<Logged> first = query(condition, parameters);
		Set<UUID> suspects = first.stream().filter(Logged::seemsKilled).map(Logged::id).collect(Collectors.toSet());
		List<Logged> runs = suspects.isEmpty() ? first : query(condition, parameters);
		return runs.stream()
			.map((run) -> (run.seemsKilled() && suspects.contains(run.id())) ? run.asKilled() : run.run())
			.toList();
	}

	private List<Logged> query(String condition, @Nullable Object... parameters) {
		return this.sql.sql("SELECT *, " + RunLock.IS_VIEW_HELD + " AS held FROM views.rebuild " + condition)
			.params(parameters)
			.query((row, index) -> new Logged(rebuild(row), row.getBoolean("held")))
			.list();
	}

	/**
	 * Asks for a run to be cancelled.
	 * @return whether it was running
	 */
	boolean requestCancel(UUID id) {
		return this.sql
			.sql("UPDATE views.rebuild SET cancel_requested = true WHERE id = ? AND state = 'RUNNING' AND "
					+ RunLock.IS_VIEW_HELD)
			.param(id)
			.update() == 1;
	}

	/** Marks the runs of a view that were killed; to be called under its lock. */
	void sweep(String view, Instant now) {
		this.sql
			.sql("UPDATE views.rebuild SET state = 'FAILED', failure = ?, updated_at = ? "
					+ "WHERE view = ? AND state = 'RUNNING'")
			.params(KILLED, time(now), view)
			.update();
	}

	private static Object time(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	private Rebuild rebuild(ResultSet row) throws SQLException {
		String listed = row.getString("listed");
		long differences = row.getLong("differences");
		Long compared = row.wasNull() ? null : differences;
		return new Rebuild(row.getObject("id", UUID.class), row.getString("view"),
				RebuildMode.valueOf(row.getString("mode")), RebuildState.valueOf(row.getString("state")),
				RebuildStep.valueOf(row.getString("step")), row.getInt("generation"), row.getLong("position"),
				row.getLong("target"), row.getLong("rate"), compared,
				(listed != null) ? this.json.readValue(listed, DIFFERENCES) : List.of(), row.getString("failure"),
				row.getString("ordered_by"), row.getTimestamp("started_at").toInstant(),
				row.getTimestamp("updated_at").toInstant());
	}

	/** A run as written down, and whether somebody holds the lock of its view. */
	private record Logged(Rebuild run, boolean held) {

		UUID id() {
			return this.run.id();
		}

		boolean seemsKilled() {
			return this.run.state() == RebuildState.RUNNING && !this.held;
		}

		Rebuild asKilled() {
			return this.run.ended(RebuildState.FAILED, KILLED, this.run.updatedAt());
		}

	}

}
