package io.tieout.app.process.erpposting;

import io.tieout.app.process.RowWriter;
import io.tieout.app.process.erpposting.PostingDocument.Trigger;
import io.tieout.core.BusinessDate;
import io.tieout.core.CompanyId;
import io.tieout.core.LocationId;
import io.tieout.core.SourceSystem;
import io.tieout.finance.AccountingMonth;
import io.tieout.finance.PeriodId;
import io.tieout.finance.PeriodStatus;
import io.tieout.finance.StoreDayId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far each document has come, in tables; read and written set by set, in the caller's
 * transaction.
 */
final class PostingTable {

	private final JdbcClient jdbc;

	private final RowWriter rows;

	PostingTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
		this.rows = new RowWriter(jdbc);
	}

	/**
	 * Writes what a batch brought. Writing it again changes nothing.
	 */
	void write(PostingChanges changes) {
		writeBreaks(changes);
		writeArrived(changes);
		writePosted(changes);
		this.rows.write("""
				INSERT INTO process.posting_period (company, source, month, status) SELECT * FROM unnest(?, ?, ?, ?)
				ON CONFLICT (company, source, month) DO UPDATE SET status = excluded.status""",
				changes.periods().entrySet(), List.of((row) -> row.getKey().company(), (row) -> row.getKey().source(),
						(row) -> row.getKey().month(), Map.Entry::getValue));
		this.rows.write("""
				UPDATE process.posting_document AS known SET due_at = ruled.at
				FROM unnest(?, ?::timestamptz[]) AS ruled (company, at)
				WHERE known.company = ruled.company AND known.blocked IS NOT NULL AND known.due_at IS NULL""",
				changes.ruled().entrySet(), List.of(Map.Entry::getKey, Map.Entry::getValue));
	}

	private void writeBreaks(PostingChanges changes) {
		this.rows.write("INSERT INTO process.posting_break (key) SELECT * FROM unnest(?) ON CONFLICT DO NOTHING",
				changes.stuck(), List.of((key) -> key));
		this.rows.write("DELETE FROM process.posting_break WHERE key = ANY (?)", changes.unstuck(),
				List.of((key) -> key));
	}

	/**
	 * The first line that may not be posted moves on only once everything before is
	 * posted; the first line of all never moves.
	 */
	private void writeArrived(PostingChanges changes) {
		this.rows.write("""
				INSERT INTO process.posting_document AS known (source, document, company, store, trading_date,
					first_position, first_sequence, last_position, trigger_event, correlation_id, due_at)
				SELECT * FROM unnest(?, ?, ?, ?, ?::date[], ?::bigint[], ?::bigint[], ?::bigint[], ?::uuid[], ?,
					?::timestamptz[])
				ON CONFLICT (source, document) DO UPDATE SET
					first_sequence = CASE WHEN known.last_position <= known.posted_position
						THEN excluded.first_sequence ELSE least(known.first_sequence, excluded.first_sequence) END,
					last_position = greatest(known.last_position, excluded.last_position),
					trigger_event = excluded.trigger_event, correlation_id = excluded.correlation_id,
					due_at = excluded.due_at""", changes.arrived().entrySet(),
				List.of((row) -> row.getKey().source(), (row) -> row.getKey().id(),
						(row) -> row.getValue().storeDay().company(), (row) -> row.getValue().storeDay().store(),
						(row) -> row.getValue().storeDay().date(), (row) -> row.getValue().firstPosition(),
						(row) -> row.getValue().firstSequence(), (row) -> row.getValue().lastPosition(),
						(row) -> row.getValue().trigger().eventId(), (row) -> row.getValue().trigger().correlationId(),
						(row) -> row.getValue().dueAt()));
	}

	/**
	 * A document that stands as a break is looked at once more, so that the break closes.
	 */
	private void writePosted(PostingChanges changes) {
		this.rows.write("""
				UPDATE process.posting_document AS known SET
					revision = greatest(known.revision, posted.revision),
					posted_position = greatest(known.posted_position, posted.through),
					due_at = CASE WHEN known.last_position > posted.through THEN coalesce(known.due_at, posted.at)
						WHEN EXISTS (SELECT FROM process.posting_break
							WHERE key = known.source || '/' || known.document) THEN posted.at END
				FROM unnest(?, ?, ?::integer[], ?::bigint[], ?::timestamptz[])
					AS posted (source, document, revision, through, at)
				WHERE known.source = posted.source AND known.document = posted.document""", changes.posted().entrySet(),
				List.of((row) -> row.getKey().source(), (row) -> row.getKey().id(), (row) -> row.getValue().revision(),
						(row) -> row.getValue().throughPosition(), (row) -> row.getValue().at()));
	}

	/**
	 * Documents that are due, the longest due first; those of a company that was listed
	 * since they were looked at are.
	 * @param companies the companies that are listed
	 */
	List<PostingDocument> due(Instant now, List<String> companies, int limit) {
		return this.jdbc.sql("""
				SELECT known.*, broken.key IS NOT NULL AS stands FROM process.posting_document AS known
				LEFT JOIN process.posting_break AS broken ON broken.key = known.source || '/' || known.document
				WHERE due_at <= ? OR (blocked = 'COMPANY_NOT_CONFIGURED' AND company = ANY (?))
				ORDER BY due_at, source, document LIMIT ?""")
			.param(now.atOffset(ZoneOffset.UTC))
			.param(companies.toArray(String[]::new))
			.param(limit)
			.query((row, number) -> document(row))
			.list();
	}

	/**
	 * Whether a document is due by then.
	 */
	boolean isAnyDue(Instant then) {
		return this.jdbc.sql("SELECT EXISTS (SELECT FROM process.posting_document WHERE due_at <= ?)")
			.param(then.atOffset(ZoneOffset.UTC))
			.query(Boolean.class)
			.single();
	}

	private static PostingDocument document(ResultSet row) throws SQLException {
		StoreDayId storeDay = new StoreDayId(new CompanyId(row.getString("company")),
				new LocationId(row.getString("store")),
				new BusinessDate(row.getObject("trading_date", LocalDate.class)));
		return new PostingDocument(new SourceSystem(row.getString("source")), storeDay, row.getLong("first_position"),
				row.getLong("first_sequence"), row.getLong("last_position"), row.getLong("posted_position"),
				row.getInt("revision"), new Trigger(row.getString("trigger_event"), row.getString("correlation_id")),
				row.getBoolean("stands"));
	}

	/**
	 * Where the periods stand.
	 */
	Periods periods() {
		Map<PeriodId, PeriodStatus> known = new HashMap<>();
		this.jdbc.sql("SELECT company, source, month, status FROM process.posting_period")
			.query((RowCallbackHandler) (row) -> known.put(
					new PeriodId(new CompanyId(row.getString("company")), new SourceSystem(row.getString("source")),
							new AccountingMonth(row.getString("month"))),
					PeriodStatus.valueOf(row.getString("status"))));
		return new Periods(known);
	}

	/**
	 * Notes what became of documents that were due.
	 */
	void reschedule(Collection<Outcome> outcomes) {
		this.rows.write("""
				UPDATE process.posting_document AS known SET due_at = outcome.due_at, blocked = outcome.blocked
				FROM unnest(?, ?, ?::timestamptz[], ?) AS outcome (source, document, due_at, blocked)
				WHERE known.source = outcome.source AND known.document = outcome.document""", outcomes,
				List.of((row) -> row.document().source(), (row) -> row.document().storeDay(), Outcome::dueAt,
						Outcome::blocked));
	}

	/**
	 * What became of a document that was due.
	 *
	 * @param document the document
	 * @param dueAt when to look again although nothing happens, absent if never
	 * @param blocked code of what keeps it from being posted, absent if nothing does
	 */
	record Outcome(PostingDocument document, @Nullable Instant dueAt, @Nullable String blocked) {
	}

}
