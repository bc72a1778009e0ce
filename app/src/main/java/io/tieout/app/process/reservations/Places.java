package io.tieout.app.process.reservations;

import io.tieout.core.LocationId;
import io.tieout.inventory.Coordinates;
import java.util.Map;

/**
 * Where the retailer's places are, as far as that is known.
 *
 * @param coordinates by place
 */
public record Places(Map<LocationId, Coordinates> coordinates) {

	public Places {
		coordinates = Map.copyOf(coordinates);
	}

}
