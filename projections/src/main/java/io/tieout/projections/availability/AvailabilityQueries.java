package io.tieout.projections.availability;

import io.tieout.core.LocationId;
import io.tieout.core.Sku;
import io.tieout.inventory.StockPositionId;
import io.tieout.projections.support.StoredRow;
import io.tieout.projections.support.ViewRows;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What can be asked of availability.
 */
public final class AvailabilityQueries {

	private static final String BELOW_ZERO = """
			SELECT count(*) FROM read.availability
			WHERE least(sellable, reserved, damaged, quality_hold, in_transit) < 0""";

	private final ViewRows<AvailabilityRow> rows;

	private final JdbcClient sql;

	/**
	 * Queries on the live view.
	 * @param sql connections that may read the view
	 */
	public AvailabilityQueries(JdbcClient sql) {
		this.sql = sql;
		this.rows = ViewRows.live(sql, new AvailabilityView());
	}

	/**
	 * An item at a place; empty if no fact is known of it.
	 */
	public Optional<AvailabilityItem> find(Sku sku, LocationId location) {
		return this.rows.find(sku.value(), location.value()).map(AvailabilityItem::of);
	}

	/**
	 * An item at all places, by place.
	 */
	public List<AvailabilityItem> ofSku(Sku sku) {
		return items(this.rows.select("WHERE sku = ? ORDER BY location", sku.value()));
	}

	/**
	 * Items at places, by item and place, in one statement.
	 * @param places these places only, all if {@code null}
	 */
	public List<AvailabilityItem> ofItems(Collection<Sku> items, @Nullable Collection<LocationId> places) {
		String[] skus = items.stream().map(Sku::value).toArray(String[]::new);
		String[] locations = (places != null) ? places.stream().map(LocationId::value).toArray(String[]::new) : null;
		return items(this.rows.select(
				"WHERE sku = ANY (?) AND (?::text[] IS NULL OR location = ANY (?)) ORDER BY sku, location", skus,
				locations, locations));
	}

	/**
	 * What a place holds, by item.
	 * @param after last item of the page before, {@code null} for the first
	 * @param limit most items wanted
	 */
	public List<AvailabilityItem> atLocation(LocationId location, @Nullable Sku after, int limit) {
		return items(this.rows.select("WHERE location = ? AND sku > ? ORDER BY sku LIMIT ?", location.value(),
				(after != null) ? after.value() : "", limit));
	}

	/**
	 * Everything, by item and place.
	 * @param after last item and place of the page before, {@code null} for the first
	 * @param limit most items wanted
	 */
	public List<AvailabilityItem> all(@Nullable StockPositionId after, int limit) {
		return items(this.rows.select("WHERE (sku, location) > (?, ?) ORDER BY sku, location LIMIT ?",
				(after != null) ? after.sku().value() : "", (after != null) ? after.location().value() : "", limit));
	}

	/**
	 * At how many places an item is below zero in any state. Reads the whole view: ask it
	 * now and then.
	 */
	public long belowZero() {
		return this.sql.sql(BELOW_ZERO).query(Long.class).single();
	}

	private static List<AvailabilityItem> items(List<StoredRow<AvailabilityRow>> stored) {
		return stored.stream().map(AvailabilityItem::of).toList();
	}

}
