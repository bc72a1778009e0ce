package io.tieout.app.api.experience;

import io.tieout.core.Sku;
import io.tieout.inventory.VarianceStatus;
import io.tieout.projections.stockstatements.VarianceFilter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which variances are asked for.
 *
 * @param location at this place only
 * @param sku of this item only
 * @param source of this source only
 * @param status in these states, separated by commas; open ones unless said, {@code all}
 * for all
 * @param minAge first seen at least so long ago: days, or a period such as {@code P3D},
 * {@code P1M} or {@code PT12H}
 * @param cursor where the page begins
 * @param limit most variances of a page, 1 to 1000
 */
record VarianceQuestion(@Nullable String location, @Nullable String sku, @Nullable String source,
		@Nullable String status, @Nullable String minAge, @Nullable String cursor, @Nullable Integer limit) {

	VarianceFilter filter(Instant now) {
		return new VarianceFilter(Asked.text(this.location), item(), Asked.text(this.source),
				Words.of(this.status, VarianceStatus.class, VarianceFilter.OPEN), Age.reachedBy(this.minAge, now));
	}

	private @Nullable String item() {
		String asked = Asked.text(this.sku);
		return (asked != null) ? new Sku(asked).value() : null;
	}

}
