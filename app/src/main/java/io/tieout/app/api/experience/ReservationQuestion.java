package io.tieout.app.api.experience;

import io.tieout.core.LocationId;
import io.tieout.core.OrderId;
import io.tieout.core.Sku;
import io.tieout.projections.reservations.HoldStatus;
import io.tieout.projections.reservations.ReservationFilter;
import org.jspecify.annotations.Nullable;

/**
 * Which reservations are asked for.
 *
 * @param order of this order
 * @param sku of this item, by its own code
 * @param location at this place
 * @param status in these states, separated by commas; those that hold stock unless said,
 * {@code all} for all
 * @param cursor where the page begins
 * @param limit most items of a page, 1 to 1000
 */
record ReservationQuestion(@Nullable String order, @Nullable String sku, @Nullable String location,
		@Nullable String status, @Nullable String cursor, @Nullable Integer limit) {

	ReservationFilter filter() {
		return new ReservationFilter((this.order != null) ? new OrderId(this.order) : null,
				(this.sku != null) ? new Sku(this.sku) : null,
				(this.location != null) ? new LocationId(this.location) : null,
				Words.of(this.status, HoldStatus.class, ReservationFilter.HOLDING));
	}

}
