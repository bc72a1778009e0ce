package io.tieout.app.process.stockreconciliation;

import io.tieout.app.process.RowWriter;
import io.tieout.app.process.stockreconciliation.RulingSender.Cause;
import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.core.SourceRef;
import io.tieout.core.SourceSystem;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.inventory.StatedMeaning;
import io.tieout.inventory.StockPositionId;
import io.tieout.inventory.StockVarianceEvent;
import io.tieout.inventory.StockVarianceEvent.AcceptanceApprovalRefused;
import io.tieout.inventory.StockVarianceEvent.AcceptanceProposed;
import io.tieout.inventory.StockVarianceEvent.VarianceAccepted;
import io.tieout.inventory.StockVarianceEvent.VarianceAcceptedByPolicy;
import io.tieout.inventory.StockVarianceEvent.VarianceDetected;
import io.tieout.inventory.StockVarianceEvent.VarianceRestated;
import io.tieout.inventory.StockVarianceEvent.VarianceTiedOut;
import io.tieout.inventory.VarianceClass;
import io.tieout.inventory.VarianceFigures;
import io.tieout.inventory.VarianceId;
import io.tieout.inventory.VarianceStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Variances as they stand, in the caller's transaction.
 */
final class VarianceTable {

	private final JdbcClient jdbc;

	private final RowWriter rows;

	VarianceTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
		this.rows = new RowWriter(jdbc);
	}

	/**
	 * Notes what happened to a variance.
	 */
	void note(RecordedEvent event) {
		StockVarianceEvent happened = (StockVarianceEvent) event.payload();
		if (happened instanceof VarianceDetected detected) {
			figures(event, detected.variance(), detected.figures(), true);
		}
		else if (happened instanceof VarianceRestated restated) {
			figures(event, restated.variance(), restated.figures(), false);
		}
		else if (!(happened instanceof AcceptanceApprovalRefused)) {
			status(happened.variance(), status(happened));
			if (status(happened) == VarianceStatus.OPEN) {
				lookAgain(happened.variance(), event);
			}
		}
	}

	private static VarianceStatus status(StockVarianceEvent happened) {
		if (happened instanceof VarianceTiedOut) {
			return VarianceStatus.TIED_OUT;
		}
		if (happened instanceof AcceptanceProposed) {
			return VarianceStatus.PROPOSED;
		}
		boolean decided = happened instanceof VarianceAccepted || happened instanceof VarianceAcceptedByPolicy;
		return decided ? VarianceStatus.ACCEPTED : VarianceStatus.OPEN;
	}

	private void figures(RecordedEvent event, VarianceId id, VarianceFigures figures, boolean opens) {
		this.jdbc.sql("""
				INSERT INTO process.stock_variance AS known (source, location, sku, status, statement, as_of, meaning,
					class, stated_micros, held_micros, trigger_event, correlation_id)
				VALUES (?, ?, ?, 'OPEN', ?, ?, ?, ?, ?, ?, ?, ?)
				ON CONFLICT (location, sku, source) DO UPDATE SET
					status = CASE WHEN ? THEN 'OPEN' ELSE known.status END, statement = excluded.statement,
					as_of = excluded.as_of, meaning = excluded.meaning, class = excluded.class,
					stated_micros = excluded.stated_micros, held_micros = excluded.held_micros,
					trigger_event = excluded.trigger_event, correlation_id = excluded.correlation_id""")
			.params(id.source().value(), id.location().value(), id.sku().value(), figures.statement().toString(),
					time(figures.asOf()), figures.meaning().name(), figures.varianceClass().name(),
					figures.stated().micros(), figures.held().micros(), event.eventId(),
					event.context().correlationId(), opens)
			.update();
	}

	private void status(VarianceId id, VarianceStatus status) {
		this.jdbc.sql("""
				UPDATE process.stock_variance SET status = ? WHERE location = ? AND sku = ? AND source = ?""")
			.params(status.name(), id.location().value(), id.sku().value(), id.source().value())
			.update();
	}

	/** Its item may have moved while people had it. */
	private void lookAgain(VarianceId id, RecordedEvent event) {
		this.jdbc.sql("""
				UPDATE process.stock_variance SET due_at = ?, trigger_event = ?, correlation_id = ?
				WHERE location = ? AND sku = ? AND source = ? AND class = 'QUANTITY'""")
			.params(time(event.recordedAt()), event.eventId(), event.context().correlationId(), id.location().value(),
					id.sku().value(), id.source().value())
			.update();
	}

	/**
	 * Notes that items have moved, so that open variances of theirs are looked at again.
	 * One that was proposed is left to the people who look at it.
	 */
	void moved(Map<StockPositionId, RecordedEvent> moved, Duration quiet) {
		this.rows.write("""
				UPDATE process.stock_variance AS known SET due_at = moved.due_at, trigger_event = moved.trigger_event,
					correlation_id = moved.correlation_id
				FROM unnest(?, ?, ?::timestamptz[], ?::uuid[], ?) AS moved (location, sku, due_at, trigger_event,
					correlation_id)
				WHERE known.location = moved.location AND known.sku = moved.sku AND known.status = 'OPEN'
				  AND known.class = 'QUANTITY'""", moved.entrySet(),
				List.of((row) -> row.getKey().location(), (row) -> row.getKey().sku(),
						(row) -> row.getValue().recordedAt().plus(quiet), (row) -> row.getValue().eventId(),
						(row) -> row.getValue().context().correlationId()));
	}

	/**
	 * Those of some codes under which a variance of a statement's source and place stands
	 * open that was of no known product.
	 */
	List<Sku> openOfUnknown(StatementHead head, Collection<Sku> codes) {
		if (codes.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql("""
				SELECT sku FROM process.stock_variance WHERE location = ? AND source = ? AND sku = ANY (?)
				  AND class = 'UNKNOWN_SKU' AND status IN ('OPEN', 'PROPOSED') ORDER BY sku""")
			.params(head.location().value(), head.source().value(),
					codes.stream().map(Sku::value).toArray(String[]::new))
			.query((row, index) -> new Sku(row.getString(1)))
			.list();
	}

	/**
	 * Open variances to be looked at again, the longest due first.
	 */
	List<Standing> due(Instant now, int limit) {
		return this.jdbc
			.sql("""
					SELECT * FROM process.stock_variance WHERE due_at <= ? ORDER BY due_at, location, sku, source LIMIT ?""")
			.params(time(now), limit)
			.query((row, index) -> standing(row))
			.list();
	}

	boolean isAnyDue(Instant then) {
		return this.jdbc.sql("SELECT EXISTS (SELECT FROM process.stock_variance WHERE due_at <= ?)")
			.param(time(then))
			.query(Boolean.class)
			.single();
	}

	/**
	 * Notes that they were looked at.
	 */
	void settled(Collection<Standing> standing) {
		this.rows.write(
				"""
						UPDATE process.stock_variance AS known SET due_at = NULL FROM unnest(?, ?, ?) AS gone (location, sku, source)
						WHERE known.location = gone.location AND known.sku = gone.sku AND known.source = gone.source""",
				standing, List.of((row) -> row.id().location(), (row) -> row.id().sku(), (row) -> row.id().source()));
	}

	private static Standing standing(ResultSet row) throws SQLException {
		SourceSystem source = new SourceSystem(row.getString("source"));
		LocationId location = new LocationId(row.getString("location"));
		VarianceId id = new VarianceId(source, location, new Sku(row.getString("sku")));
		String reference = row.getString("statement").substring(source.value().length() + 1);
		StatementHead head = new StatementHead(SourceRef.parse(source, reference), location,
				row.getObject("as_of", OffsetDateTime.class).toInstant(),
				StatedMeaning.valueOf(row.getString("meaning")), false, 1);
		boolean open = VarianceStatus.valueOf(row.getString("status")) == VarianceStatus.OPEN;
		return new Standing(id, open, head,
				new StatedItem(id.sku(), VarianceClass.QUANTITY, new Quantity(row.getLong("stated_micros")), true),
				row.getString("trigger_event"), row.getString("correlation_id"));
	}

	private static OffsetDateTime time(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	/**
	 * A variance that is looked at again.
	 *
	 * @param id source, place and item
	 * @param open whether it still is open and nothing is proposed
	 * @param head the statement it is about
	 * @param item what that states
	 * @param triggerEvent the event by which the item moved
	 * @param correlationId the transaction that belongs to
	 */
	record Standing(VarianceId id, boolean open, StatementHead head, StatedItem item, String triggerEvent,
			String correlationId) {

		/** Its item has moved by that event. */
		Cause cause() {
			return new Cause(this.triggerEvent + "/" + this.id.source(), this.triggerEvent, this.correlationId);
		}

	}

}
