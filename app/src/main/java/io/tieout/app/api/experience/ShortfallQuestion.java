package io.tieout.app.api.experience;

import io.tieout.core.ChannelId;
import io.tieout.core.Sku;
import io.tieout.inventory.ShortfallStatus;
import io.tieout.projections.shortfalls.ShortfallFilter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which shortfalls are asked for.
 *
 * @param status in these states, separated by commas; those that wait for goods or for a
 * decision unless said, {@code all} for all
 * @param channel of this channel
 * @param sku where this item is or was short, by its own code
 * @param minAge short at least so long: days, or a period such as {@code P3D},
 * {@code P1M} or {@code PT12H}
 * @param cursor where the page begins
 * @param limit most items of a page, 1 to 1000
 */
record ShortfallQuestion(@Nullable String status, @Nullable String channel, @Nullable String sku,
		@Nullable String minAge, @Nullable String cursor, @Nullable Integer limit) {

	ShortfallFilter filter(Instant now) {
		return new ShortfallFilter(Words.of(this.status, ShortfallStatus.class, ShortfallFilter.OPEN),
				(this.channel != null) ? new ChannelId(this.channel) : null,
				(this.sku != null) ? new Sku(this.sku) : null, Age.reachedBy(this.minAge, now));
	}

}
