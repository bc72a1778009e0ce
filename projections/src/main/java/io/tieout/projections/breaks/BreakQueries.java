package io.tieout.projections.breaks;

import io.tieout.projections.support.ViewRows;
import io.tieout.reconciliation.BreakClass;
import io.tieout.reconciliation.BreakId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What can be asked of breaks.
 */
public final class BreakQueries {

	private static final int PAGE = 1_000;

	private static final String MATCHING = """
			WHERE (?::text IS NULL OR flow = ?) AND (cardinality(?::text[]) = 0 OR status = ANY (?::text[]))
			  AND (?::timestamptz IS NULL OR first_seen <= ?) AND break_id > ?
			ORDER BY break_id LIMIT ?""";

	/** A zero follows the slash in the order of bytes. */
	private static final String PER_CURRENCY = """
			WHERE break_id > ? AND break_id < ? AND length(break_id) = length(?::text) + 3
			ORDER BY break_id""";

	private static final String OPEN = """
			SELECT flow, classification, coalesce(left_currency, right_currency) AS currency, count(*),
			  coalesce(sum(abs(difference)), 0), min(first_seen)
			FROM read.breaks WHERE status = ANY (?::text[]) GROUP BY flow, classification, currency""";

	private final JdbcClient sql;

	private final ViewRows<BreakRow> rows;

	/**
	 * Queries on the live view.
	 */
	public BreakQueries(JdbcClient sql) {
		this.sql = sql;
		this.rows = ViewRows.live(sql, new BreaksView());
	}

	/**
	 * A break; empty if there never was one under that id.
	 */
	public Optional<BreakItem> find(String breakId) {
		return this.rows.find(breakId).map(BreakItem::of);
	}

	/**
	 * The breaks whose key is this one's with a currency behind it: {@code 4711/EUR}.
	 */
	public List<BreakItem> perCurrency(BreakId id) {
		return this.rows.select(PER_CURRENCY, id + "/", id + "0", id + "/").stream().map(BreakItem::of).toList();
	}

	/**
	 * How many breaks are open, what they are worth and how old they are, by flow,
	 * classification and currency; those without any are missing.
	 */
	public List<OpenBreaks> open() {
		return this.sql.sql(OPEN)
			.param(BreakFilter.OPEN.statusNames())
			.query((row, index) -> new OpenBreaks(row.getString(1), BreakClass.valueOf(row.getString(2)),
					row.getString(3), row.getLong(4), row.getBigDecimal(5),
					row.getObject(6, OffsetDateTime.class).toInstant()))
			.list();
	}

	/**
	 * A page of breaks, by id.
	 * @param after id of the last break of the page before, {@code null} for the first
	 * @param limit most breaks wanted
	 */
	public List<BreakItem> list(BreakFilter filter, @Nullable String after, int limit) {
		String[] statuses = filter.statusNames();
		OffsetDateTime seenBefore = (filter.seenBefore() != null) ? filter.seenBefore().atOffset(ZoneOffset.UTC) : null;
		return this.rows
			.select(MATCHING, filter.flow(), filter.flow(), statuses, statuses, seenBefore, seenBefore,
					(after != null) ? after : "", limit)
			.stream()
			.map(BreakItem::of)
			.toList();
	}

	/**
	 * Hands over all breaks that match, page by page, as for a file.
	 */
	public void each(BreakFilter filter, Consumer<BreakItem> sink) {
		List<BreakItem> page = list(filter, null, PAGE);
		while (!page.isEmpty()) {
			page.forEach(sink);
			page = (page.size() < PAGE) ? List.of() : list(filter, page.get(page.size() - 1).breakId(), PAGE);
		}
	}

	/**
	 * Open breaks of one kind.
	 *
	 * @param flow what is compared
	 * @param classification why they differ
	 * @param currency in which currency, absent if neither side is of money
	 * @param count how many there are
	 * @param value the sum of their differences, each without its sign; one whose sides
	 * are of two currencies has none and adds nothing
	 * @param oldest when the first of them was first seen
	 */
	public record OpenBreaks(String flow, BreakClass classification, @Nullable String currency, long count,
			BigDecimal value, Instant oldest) {
	}

}
