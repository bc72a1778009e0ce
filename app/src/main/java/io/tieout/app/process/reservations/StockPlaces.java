package io.tieout.app.process.reservations;

import io.tieout.core.LocationId;
import io.tieout.core.Sku;
import java.util.Collection;
import java.util.List;

/**
 * Knows where items are, for channels that are not told where to sell from.
 */
public interface StockPlaces {

	/**
	 * Every location that has or had one of the items, in order of their names.
	 */
	List<LocationId> of(Collection<Sku> items);

	/**
	 * The same by all facts recorded up to now; may wait for a moment.
	 */
	List<LocationId> ofNow(Collection<Sku> items);

}
