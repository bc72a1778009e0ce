package io.tieout.projections.reservations;

import io.tieout.projections.support.ViewRows;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What can be asked of reservations.
 */
public final class ReservationQueries {

	private static final String LISTED = """
			WHERE (?::text IS NULL OR order_id = ?) AND (?::text IS NULL OR sku = ?)
			  AND (?::text IS NULL OR location = ?) AND (cardinality(?::text[]) = 0 OR status = ANY (?::text[]))
			  AND (reservation, sku, location) > (?, ?, ?)
			ORDER BY reservation, sku, location LIMIT ?""";

	private final ViewRows<ReservationRow> rows;

	/**
	 * Queries on the live view.
	 * @param sql connections that may read the view
	 */
	public ReservationQueries(JdbcClient sql) {
		this.rows = ViewRows.live(sql, new ReservationsView());
	}

	/**
	 * A page of reservations, by reservation, item and place.
	 * @param after last row of the page before, {@code null} for the first
	 * @param limit most rows wanted
	 */
	public List<ReservationItem> list(ReservationFilter filter, @Nullable ReservationPlace after, int limit) {
		ReservationPlace place = (after != null) ? after : new ReservationPlace("", "", "");
		String order = (filter.order() != null) ? filter.order().value() : null;
		String sku = (filter.sku() != null) ? filter.sku().value() : null;
		String location = (filter.location() != null) ? filter.location().value() : null;
		String[] statuses = filter.statuses().stream().map(HoldStatus::name).toArray(String[]::new);
		return this.rows
			.select(LISTED, order, order, sku, sku, location, location, statuses, statuses, place.reservation(),
					place.sku(), place.location(), limit)
			.stream()
			.map(ReservationItem::of)
			.toList();
	}

	/**
	 * Where a row stands in the list.
	 *
	 * @param reservation its reservation
	 * @param sku its item
	 * @param location its place
	 */
	public record ReservationPlace(String reservation, String sku, String location) {
	}

}
