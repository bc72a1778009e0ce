package io.tieout.app.controls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is stored of controls: runs, schedules, and which breaks they have opened.
 */
final class ControlTable {

	private static final String COLUMNS = "run, control, ordered_by, started_at, ended_at, outcome, subjects, position,"
			+ " violations, shown, failure";

	private final JdbcClient sql;

	ControlTable(JdbcClient sql) {
		this.sql = sql;
	}

	/**
	 * Notes a run that begins, ends those of its control that were killed, and forgets
	 * all but the newest. To be called under the control's lock.
	 */
	void begin(ControlRun run, int kept) {
		this.sql.sql("""
				UPDATE process.control_run SET outcome = 'FAILED', ended_at = ?, failure = 'Its node was stopped'
				WHERE control = ? AND ended_at IS NULL""").params(time(run.startedAt()), run.control()).update();
		this.sql.sql("""
				INSERT INTO process.control_run (run, control, ordered_by, started_at, outcome)
				VALUES (?, ?, ?, ?, ?)""")
			.params(run.id(), run.control(), run.orderedBy(), time(run.startedAt()), run.outcome().name())
			.update();
		this.sql.sql("""
				DELETE FROM process.control_run WHERE control = ? AND run NOT IN
				(SELECT run FROM process.control_run WHERE control = ? ORDER BY run DESC LIMIT ?)""")
			.params(run.control(), run.control(), kept)
			.update();
	}

	void end(ControlRun run) {
		this.sql.sql("""
				UPDATE process.control_run SET ended_at = ?, outcome = ?, subjects = ?, position = ?, violations = ?,
				shown = ?, failure = ? WHERE run = ?""")
			.params(time(run.endedAt()), run.outcome().name(), run.subjects(), run.position(), run.violations(),
					run.shown(), run.failure(), run.id())
			.update();
	}

	Optional<ControlRun> find(String control, UUID run) {
		return this.sql.sql("SELECT " + COLUMNS + " FROM process.control_run WHERE control = ? AND run = ?")
			.params(control, run)
			.query(ControlTable::run)
			.optional();
	}

	/** The runs of a control, the newest first: their ids are in the order of time. */
	List<ControlRun> runs(String control, @Nullable UUID before, int limit) {
		return this.sql.sql("SELECT " + COLUMNS
				+ " FROM process.control_run WHERE control = ? AND (?::uuid IS NULL OR run < ?) ORDER BY run DESC LIMIT ?")
			.params(control, before, before, limit)
			.query(ControlTable::run)
			.list();
	}

	/** The last run that came to a result. */
	Optional<ControlRun> lastResult(String control) {
		return this.sql
			.sql("SELECT " + COLUMNS + " FROM process.control_run WHERE control = ?"
					+ " AND outcome NOT IN ('RUNNING', 'FAILED') ORDER BY run DESC LIMIT 1")
			.param(control)
			.query(ControlTable::run)
			.optional();
	}

	/** When the schedule of a control last had it run. */
	Optional<Instant> lastScheduled(String control) {
		return this.sql.sql("SELECT last_at FROM process.control_schedule WHERE control = ?")
			.param(control)
			.query((row, index) -> row.getObject(1, OffsetDateTime.class).toInstant())
			.optional();
	}

	/** Notes when the schedule of a control had it run, or when it began to count. */
	void scheduled(String control, Instant at) {
		this.sql.sql("""
				INSERT INTO process.control_schedule (control, last_at) VALUES (?, ?)
				ON CONFLICT (control) DO UPDATE SET last_at = excluded.last_at""").params(control, time(at)).update();
	}

	/** The subjects that the control has open breaks of. */
	Set<String> findings(String control) {
		return new HashSet<>(this.sql.sql("SELECT subject FROM process.control_finding WHERE control = ?")
			.param(control)
			.query(String.class)
			.list());
	}

	void found(ControlRun run, Collection<String> subjects) {
		this.sql.sql("""
				INSERT INTO process.control_finding (control, subject, run) SELECT ?, subject, ?
				FROM unnest(?::text[]) subject ON CONFLICT DO NOTHING""")
			.params(run.control(), run.id(), subjects.toArray(String[]::new))
			.update();
	}

	void mended(String control, Collection<String> subjects) {
		this.sql.sql("DELETE FROM process.control_finding WHERE control = ? AND subject = ANY (?::text[])")
			.params(control, subjects.toArray(String[]::new))
			.update();
	}

	private static @Nullable OffsetDateTime time(@Nullable Instant at) {
		return (at != null) ? at.atOffset(ZoneOffset.UTC) : null;
	}

	private static ControlRun run(ResultSet row, int index) throws SQLException {
		OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
		return new ControlRun(row.getObject("run", UUID.class), row.getString("control"), row.getString("ordered_by"),
				row.getObject("started_at", OffsetDateTime.class).toInstant(),
				(ended != null) ? ended.toInstant() : null, ControlOutcome.valueOf(row.getString("outcome")),
				row.getLong("subjects"), row.getLong("position"), row.getLong("violations"), row.getLong("shown"),
				row.getString("failure"));
	}

}
