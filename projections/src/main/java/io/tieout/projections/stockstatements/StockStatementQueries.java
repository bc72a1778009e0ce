package io.tieout.projections.stockstatements;

import io.tieout.core.SourceRef;
import io.tieout.inventory.VarianceId;
import io.tieout.projections.support.ViewRows;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What can be asked of stock statements and variances.
 */
public final class StockStatementQueries {

	private static final int PAGE = 1_000;

	private static final String STATEMENTS = """
			WHERE (?::text IS NULL OR location = ?) AND (?::text IS NULL OR source = ?) AND statement > ?
			ORDER BY statement LIMIT ?""";

	private static final String VARIANCES = """
			WHERE (?::text IS NULL OR location = ?) AND (?::text IS NULL OR sku = ?) AND (?::text IS NULL OR source = ?)
			  AND (cardinality(?::text[]) = 0 OR status = ANY (?::text[]))
			  AND (?::timestamptz IS NULL OR first_seen <= ?) AND variance_id > ?
			ORDER BY variance_id LIMIT ?""";

	private static final String OPEN = """
			SELECT count(*) FROM read.variances WHERE status = ANY (?::text[])""";

	private final JdbcClient sql;

	private final ViewRows<StockStatementRow> statements;

	private final ViewRows<VarianceRow> variances;

	/**
	 * Queries on the live views.
	 */
	public StockStatementQueries(JdbcClient sql) {
		this.sql = sql;
		this.statements = ViewRows.live(sql, new StockStatementsView());
		this.variances = ViewRows.live(sql, new VariancesView());
	}

	/**
	 * A statement; empty if there is none under that reference.
	 */
	public Optional<StockStatementItem> find(SourceRef statement) {
		return this.statements.find(statement.toString()).map(StockStatementItem::of);
	}

	/**
	 * A page of statements, by source and id.
	 * @param location of this place only, of all if absent
	 * @param source of this source only, of all if absent
	 * @param after the last statement of the page before, {@code null} for the first
	 * @param limit most statements wanted
	 */
	public List<StockStatementItem> statements(@Nullable String location, @Nullable String source,
			@Nullable String after, int limit) {
		return this.statements
			.select(STATEMENTS, location, location, source, source, (after != null) ? after : "", limit)
			.stream()
			.map(StockStatementItem::of)
			.toList();
	}

	/**
	 * A variance; empty if there never was one under that id.
	 */
	public Optional<VarianceItem> find(VarianceId variance) {
		return this.variances.find(variance.toString()).map(VarianceItem::of);
	}

	/**
	 * A page of variances, by id.
	 * @param after id of the last variance of the page before, {@code null} for the first
	 * @param limit most variances wanted
	 */
	public List<VarianceItem> variances(VarianceFilter filter, @Nullable String after, int limit) {
		String[] statuses = filter.statusNames();
		OffsetDateTime seenBefore = (filter.seenBefore() != null) ? filter.seenBefore().atOffset(ZoneOffset.UTC) : null;
		return this.variances
			.select(VARIANCES, filter.location(), filter.location(), filter.sku(), filter.sku(), filter.source(),
					filter.source(), statuses, statuses, seenBefore, seenBefore, (after != null) ? after : "", limit)
			.stream()
			.map(VarianceItem::of)
			.toList();
	}

	/**
	 * Hands over all variances that match, page by page, as for a file.
	 */
	public void each(VarianceFilter filter, Consumer<VarianceItem> sink) {
		List<VarianceItem> page = variances(filter, null, PAGE);
		while (!page.isEmpty()) {
			page.forEach(sink);
			page = (page.size() < PAGE) ? List.of() : variances(filter, page.get(page.size() - 1).varianceId(), PAGE);
		}
	}

	/**
	 * How many variances somebody still has to decide about.
	 */
	public long open() {
		String[] open = VarianceFilter.OPEN.stream().map(Enum::name).toArray(String[]::new);
		return this.sql.sql(OPEN).param(open).query(Long.class).single();
	}

}
