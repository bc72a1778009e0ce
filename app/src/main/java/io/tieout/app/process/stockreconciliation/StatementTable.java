package io.tieout.app.process.stockreconciliation;

import io.tieout.app.process.stockreconciliation.RulingSender.Cause;
import io.tieout.core.LocationId;
import io.tieout.core.Sku;
import io.tieout.core.SourceRef;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.inventory.StatedMeaning;
import io.tieout.inventory.StatementCounts;
import io.tieout.inventory.StockStatementEvent;
import io.tieout.inventory.StockStatementEvent.ComparisonRequested;
import io.tieout.inventory.StockStatementEvent.StatementOpened;
import io.tieout.inventory.StockStatementEvent.StatementRecorded;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Statements and how far each has been compared, in the caller's transaction.
 */
final class StatementTable {

	private final JdbcClient jdbc;

	private final StockReconciliationTerms terms;

	StatementTable(JdbcClient jdbc, StockReconciliationTerms terms) {
		this.jdbc = jdbc;
		this.terms = terms;
	}

	/**
	 * Notes what happened to a statement.
	 */
	void note(RecordedEvent event) {
		StockStatementEvent happened = (StockStatementEvent) event.payload();
		if (happened instanceof StatementOpened opened) {
			open(event, opened);
		}
		else if (happened instanceof StatementRecorded recorded) {
			request(event, recorded.statement(), 1, dueAfter(recorded, event.recordedAt()));
		}
		else if (happened instanceof ComparisonRequested request) {
			request(event, request.statement(), request.comparison(), event.recordedAt());
		}
	}

	private Instant dueAfter(StatementRecorded statement, Instant recordedAt) {
		Instant quiet = recordedAt.plus(this.terms.quiet());
		Instant complete = statement.asOf()
			.plus(this.terms.policyFor(statement.statement().system(), statement.location()).late());
		return complete.isAfter(quiet) ? complete : quiet;
	}

	private void open(RecordedEvent event, StatementOpened opened) {
		this.jdbc.sql("""
				INSERT INTO process.stock_statement (statement, source, record_id, location, as_of, meaning, complete,
					lines, requested, trigger_event, correlation_id)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?) ON CONFLICT DO NOTHING""")
			.params(opened.statement().toString(), opened.statement().system().value(), opened.statement().recordId(),
					opened.location().value(), time(opened.asOf()), opened.meaning().name(), opened.complete(),
					opened.lines(), event.eventId(), event.context().correlationId())
			.update();
	}

	private void request(RecordedEvent event, SourceRef statement, long comparison, Instant dueAt) {
		this.jdbc.sql("""
				UPDATE process.stock_statement SET requested = greatest(requested, ?), due_at = ?, trigger_event = ?,
					correlation_id = ? WHERE statement = ? AND requested < ?""")
			.params(comparison, time(dueAt), event.eventId(), event.context().correlationId(), statement.toString(),
					comparison)
			.update();
	}

	/**
	 * The statement to go on with: one whose comparison is under way, else the one that
	 * is due longest. A comparison that begins is given a number and the position that it
	 * rests on.
	 */
	Optional<Running> next(Instant now, long position) {
		Optional<Running> running = find("comparison > 0 AND through IS NOT NULL", now);
		if (running.isPresent()) {
			return running;
		}
		return find("through IS NULL", now).map((due) -> begin(due, position));
	}

	private Optional<Running> find(String condition, Instant now) {
		return this.jdbc
			.sql("SELECT * FROM process.stock_statement WHERE due_at <= ? AND " + condition
					+ " ORDER BY due_at, statement LIMIT 1")
			.param(time(now))
			.query((row, index) -> running(row))
			.optional();
	}

	private Running begin(Running due, long position) {
		Running begun = due.begun(position);
		this.jdbc.sql("""
				UPDATE process.stock_statement SET comparison = requested, through = ?, after_sku = '', counts = NULL
				WHERE statement = ?""").params(position, due.head().statement().toString()).update();
		return begun;
	}

	/**
	 * Notes that a comparison has come to an item.
	 */
	void reached(Running running, Sku item, StatementCounts counts) {
		this.jdbc.sql("UPDATE process.stock_statement SET after_sku = ?, counts = ? WHERE statement = ?")
			.params(item.value(), numbers(counts), running.head().statement().toString())
			.update();
	}

	/**
	 * Notes that a comparison is over; one that was asked for meanwhile remains due.
	 */
	void finish(Running running) {
		this.jdbc.sql("""
				UPDATE process.stock_statement SET through = NULL, after_sku = NULL, counts = NULL,
					due_at = CASE WHEN requested > comparison THEN due_at END
				WHERE statement = ?""").param(running.head().statement().toString()).update();
	}

	boolean isAnyDue(Instant then) {
		return this.jdbc.sql("SELECT EXISTS (SELECT FROM process.stock_statement WHERE due_at <= ?)")
			.param(time(then))
			.query(Boolean.class)
			.single();
	}

	private static Running running(ResultSet row) throws SQLException {
		StatementHead head = new StatementHead(SourceRef.parse(row.getString("statement")),
				new LocationId(row.getString("location")), row.getObject("as_of", OffsetDateTime.class).toInstant(),
				StatedMeaning.valueOf(row.getString("meaning")), row.getBoolean("complete"), row.getLong("lines"));
		boolean begun = row.getObject("through") != null;
		return new Running(head, row.getLong(begun ? "comparison" : "requested"), row.getLong("through"),
				Optional.ofNullable(row.getString("after_sku")).orElse(""), counts(row.getArray("counts"), head),
				row.getString("trigger_event"), row.getString("correlation_id"));
	}

	private static StatementCounts counts(@Nullable Array stored, StatementHead head) throws SQLException {
		if (stored == null) {
			return StatementCounts.ofLines(head.lines());
		}
		Long[] n = (Long[]) stored.getArray();
		return new StatementCounts(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8]);
	}

	private static Long[] numbers(StatementCounts counts) {
		return new Long[] { counts.lines(), counts.unlisted(), counts.tiedOut(), counts.accepted(), counts.variances(),
				counts.unknown(), counts.unknownSku(), counts.notStocked(), counts.superseded() };
	}

	private static OffsetDateTime time(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	/**
	 * A comparison that is under way.
	 *
	 * @param head the statement
	 * @param comparison its number
	 * @param through position of the last event it rests on
	 * @param after the item it has come to, empty at the beginning
	 * @param counts what came of it so far
	 * @param triggerEvent the event it follows from
	 * @param correlationId the transaction that belongs to
	 */
	record Running(StatementHead head, long comparison, long through, String after, StatementCounts counts,
			String triggerEvent, String correlationId) {

		Running begun(long position) {
			return new Running(this.head, this.comparison, position, "", StatementCounts.ofLines(this.head.lines()),
					this.triggerEvent, this.correlationId);
		}

		/** What tells this comparison from any other, wherever it begins. */
		String name() {
			return this.head.statement() + "/" + this.comparison + "@" + this.through;
		}

		Cause cause() {
			return new Cause(name(), this.triggerEvent, this.correlationId);
		}

	}

}
