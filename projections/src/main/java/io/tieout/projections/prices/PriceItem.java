package io.tieout.projections.prices;

import io.tieout.core.ChannelId;
import io.tieout.core.Money;
import io.tieout.core.Sku;
import io.tieout.core.SourceSystem;
import io.tieout.core.UnitPrice;
import io.tieout.projections.support.StoredRow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A price of an item in a channel.
 *
 * @param channel where it is asked
 * @param sku the item
 * @param price what one unit costs the buyer
 * @param validFrom first instant at which it may hold
 * @param validTo first instant at which it no longer does, if it has an end
 * @param source the system that states it
 * @param version its version there, if it has one
 * @param statedAt business time of the statement
 * @param position position of the last event in it
 */
public record PriceItem(ChannelId channel, Sku sku, UnitPrice price, Instant validFrom, @Nullable Instant validTo,
		SourceSystem source, @Nullable String version, Instant statedAt, long position) {

	static PriceItem of(StoredRow<PriceRow> stored) {
		PriceRow row = stored.row();
		return new PriceItem(row.channel(), row.sku(), new UnitPrice(row.amount(), Money.currency(row.currency())),
				row.validFrom(), row.validTo(), row.source(), row.version(), row.statedAt(), stored.position());
	}

}
