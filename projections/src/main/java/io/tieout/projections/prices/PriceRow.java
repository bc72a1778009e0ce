package io.tieout.projections.prices;

import io.tieout.core.ChannelId;
import io.tieout.core.Sku;
import io.tieout.core.SourceSystem;
import io.tieout.inventory.StatedPrice;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The price of an item in a channel from a beginning on.
 *
 * @param channel where it is asked
 * @param sku the item
 * @param currency in which currency
 * @param validFrom first instant at which it may hold
 * @param validTo first instant at which it no longer does, if it has an end
 * @param amount what one unit costs the buyer
 * @param source the system that states it
 * @param version its version there, if it has one
 * @param statedAt business time of the statement
 */
public record PriceRow(ChannelId channel, Sku sku, String currency, Instant validFrom, @Nullable Instant validTo,
		BigDecimal amount, SourceSystem source, @Nullable String version, Instant statedAt) {

	static PriceRow of(StatedPrice stated) {
		return new PriceRow(stated.channel(), stated.sku(), stated.price().currency().getCurrencyCode(),
				stated.validFrom(), stated.validTo(), stated.price().amount(), stated.version().source(),
				stated.version().version(), stated.version().occurredAt());
	}

}
