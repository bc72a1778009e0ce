package io.tieout.projections.availability;

import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.eventstore.EventReader;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.inventory.LedgerEntry;
import io.tieout.inventory.StockPositionEvent;
import io.tieout.inventory.StockPositionId;
import io.tieout.projections.support.StoredRow;
import io.tieout.projections.support.ViewRows;
import java.time.Instant;
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

	private final AvailabilityView view = new AvailabilityView();

	private final ViewRows<AvailabilityRow> rows;

	private final JdbcClient sql;

	private final EventReader reader;

	/**
	 * Queries on the live view.
	 * @param sql connections that may read the view
	 * @param reader for questions as known then
	 */
	public AvailabilityQueries(JdbcClient sql, EventReader reader) {
		this.sql = sql;
		this.rows = ViewRows.live(sql, new AvailabilityView());
		this.reader = reader;
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

	/**
	 * An item at a place as Tieout knew it at an instant of recording time, folded from
	 * its history; empty if nothing was known of it.
	 */
	public Optional<AvailabilityItem> knownAt(Sku sku, LocationId location, Instant recordedAt) {
		StoredRow<AvailabilityRow> known = null;
		for (RecordedEvent event : history(sku, location, recordedAt)) {
			AvailabilityRow before = (known != null) ? known.row() : null;
			known = new StoredRow<>(this.view.fold(this.view.keys(event).get(0), before, event), event.position());
		}
		return Optional.ofNullable(known).map(AvailabilityItem::of);
	}

	/**
	 * What was on hand at an instant of business time: the sum of what each fact up to
	 * then changes. Empty if nothing was known of the item at the place.
	 * @param recordedAt by what was known at this instant of recording time; by what is
	 * known now if {@code null}
	 */
	public Optional<OnHand> onHandAsOf(Sku sku, LocationId location, Instant businessTime,
			@Nullable Instant recordedAt) {
		List<RecordedEvent> known = history(sku, location, recordedAt);
		if (known.isEmpty()) {
			return Optional.empty();
		}
		Quantity quantity = known.stream()
			.map((event) -> changeUpTo(event, businessTime))
			.reduce(Quantity.ZERO, Quantity::plus);
		return Optional.of(new OnHand(quantity, known.get(known.size() - 1).position()));
	}

	private static Quantity changeUpTo(RecordedEvent event, Instant businessTime) {
		LedgerEntry entry = ((StockPositionEvent) event.payload()).entry();
		return entry.at().isAfter(businessTime) ? Quantity.ZERO : entry.onHand();
	}

	private List<RecordedEvent> history(Sku sku, LocationId location, @Nullable Instant recordedAt) {
		long last = (recordedAt != null) ? this.reader.positionAt(recordedAt) : Long.MAX_VALUE;
		return this.reader.readAggregate(new StockPositionId(location, sku).aggregateId(), 0)
			.stream()
			.filter((event) -> event.position() <= last)
			.toList();
	}

	private static List<AvailabilityItem> items(List<StoredRow<AvailabilityRow>> stored) {
		return stored.stream().map(AvailabilityItem::of).toList();
	}

	/**
	 * What was on hand.
	 *
	 * @param quantity how much
	 * @param position position of the last event it rests on
	 */
	public record OnHand(Quantity quantity, long position) {
	}

}
