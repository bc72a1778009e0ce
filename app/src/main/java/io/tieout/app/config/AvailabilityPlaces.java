package io.tieout.app.config;

import io.tieout.app.process.reservations.StockPlaces;
import io.tieout.core.LocationId;
import io.tieout.core.Sku;
import io.tieout.eventstore.EventReader;
import io.tieout.projections.availability.AvailabilityItem;
import io.tieout.projections.availability.AvailabilityQueries;
import io.tieout.projections.support.ViewPositions;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * Where items are, by the availability view, on the connections of live work alone.
 */
final class AvailabilityPlaces implements StockPlaces {

	private static final String VIEW = "availability";

	/** Longer than a level view takes for one batch, shorter than a caller's patience. */
	private static final Duration PATIENCE = Duration.ofSeconds(1);

	private final AvailabilityQueries availability;

	private final ViewPositions positions;

	private final EventReader reader;

	AvailabilityPlaces(AvailabilityQueries availability, ViewPositions positions, EventReader reader) {
		this.availability = availability;
		this.positions = positions;
		this.reader = reader;
	}

	@Override
	public List<LocationId> of(Collection<Sku> items) {
		return this.availability.ofItems(items, null)
			.stream()
			.map(AvailabilityItem::location)
			.distinct()
			.sorted()
			.toList();
	}

	@Override
	public List<LocationId> ofNow(Collection<Sku> items) {
		this.positions.await(VIEW, this.reader.lastPosition(), PATIENCE);
		return of(items);
	}

}
