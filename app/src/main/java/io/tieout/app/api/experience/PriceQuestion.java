package io.tieout.app.api.experience;

import io.tieout.core.ChannelId;
import io.tieout.core.Sku;
import io.tieout.projections.prices.PriceQueries.PriceFilter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which prices are asked for.
 *
 * @param sku of this item, by its own code
 * @param channel of this channel
 * @param at those that hold at this instant, all that were stated without
 * @param cursor where the page begins
 * @param limit most prices of a page, 1 to 1000
 */
record PriceQuestion(@Nullable String sku, @Nullable String channel, @Nullable Instant at, @Nullable String cursor,
		@Nullable Integer limit) {

	PriceFilter filter() {
		return new PriceFilter((this.channel != null) ? new ChannelId(this.channel) : null,
				(this.sku != null) ? new Sku(this.sku) : null, this.at);
	}

}
