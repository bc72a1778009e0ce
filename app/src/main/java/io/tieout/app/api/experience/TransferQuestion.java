package io.tieout.app.api.experience;

import io.tieout.core.LocationId;
import io.tieout.core.Sku;
import io.tieout.inventory.TransferStatus;
import io.tieout.projections.transfers.TransferFilter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which transfers are asked for.
 *
 * @param status in these states, separated by commas; those with goods on the way or with
 * more received than left unless said, {@code all} for all
 * @param from whose goods left from this place
 * @param to whose goods go to this place
 * @param sku with this item, by its own code
 * @param minAge begun at least so long ago: days, or a period such as {@code P3D},
 * {@code P1M} or {@code PT12H}
 * @param cursor where the page begins
 * @param limit most items of a page, 1 to 1000
 */
record TransferQuestion(@Nullable String status, @Nullable String from, @Nullable String to, @Nullable String sku,
		@Nullable String minAge, @Nullable String cursor, @Nullable Integer limit) {

	TransferFilter filter(Instant now) {
		String item = Asked.text(this.sku);
		return new TransferFilter(Words.of(this.status, TransferStatus.class, TransferFilter.OPEN), place(this.from),
				place(this.to), (item != null) ? new Sku(item) : null, Age.reachedBy(this.minAge, now));
	}

	private static @Nullable LocationId place(@Nullable String asked) {
		String place = Asked.text(asked);
		return (place != null) ? new LocationId(place) : null;
	}

}
