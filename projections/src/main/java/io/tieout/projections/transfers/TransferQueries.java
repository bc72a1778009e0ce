package io.tieout.projections.transfers;

import io.tieout.projections.support.ViewRows;
import io.tieout.inventory.TransferId;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What can be asked of transfers.
 */
public final class TransferQueries {

	private static final String LISTED = """
			WHERE (cardinality(?::text[]) = 0 OR status = ANY (?::text[])) AND (?::timestamptz IS NULL OR started_at <= ?)
			  AND EXISTS (SELECT FROM json_array_elements(lines) line WHERE (?::text IS NULL OR line ->> 'sku' = ?)
			    AND (?::text IS NULL OR line ->> 'from' = ?) AND (?::text IS NULL OR line ->> 'to' = ?))
			  AND transfer > ?
			ORDER BY transfer LIMIT ?""";

	private final ViewRows<TransferRow> rows;

	/**
	 * Queries on the live view.
	 * @param sql connections that may read the view
	 */
	public TransferQueries(JdbcClient sql) {
		this.rows = ViewRows.live(sql, new TransfersView());
	}

	/**
	 * A transfer; empty if nothing is known of it.
	 */
	public Optional<TransferItem> find(TransferId transfer) {
		return this.rows.find(transfer.value()).map(TransferItem::of);
	}

	/**
	 * A page of transfers, by their documents. Item and places are looked for in one line
	 * of each.
	 * @param after the last transfer of the page before, {@code null} for the first
	 * @param limit most transfers wanted
	 */
	public List<TransferItem> list(TransferFilter filter, @Nullable String after, int limit) {
		String[] statuses = filter.statusNames();
		String sku = (filter.sku() != null) ? filter.sku().value() : null;
		String from = (filter.from() != null) ? filter.from().value() : null;
		String to = (filter.to() != null) ? filter.to().value() : null;
		OffsetDateTime started = (filter.startedBefore() != null) ? filter.startedBefore().atOffset(ZoneOffset.UTC)
				: null;
		return this.rows
			.select(LISTED, statuses, statuses, started, started, sku, sku, from, from, to, to,
					(after != null) ? after : "", limit)
			.stream()
			.map(TransferItem::of)
			.toList();
	}

}
