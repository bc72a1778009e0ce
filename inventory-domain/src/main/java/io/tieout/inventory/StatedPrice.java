package io.tieout.inventory;

import io.tieout.core.ChannelId;
import io.tieout.core.Sku;
import io.tieout.core.UnitPrice;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A price as a source states it. Prices of an item in a channel are kept per currency.
 *
 * @param channel where it is asked
 * @param sku the item
 * @param price what one unit costs the buyer
 * @param validFrom first instant at which it may hold
 * @param validTo first instant at which it no longer does, none if it is open-ended; the
 * same as validFrom for a price that never holds and so withdraws an earlier statement
 * @param version where the statement stands among the others
 */
public record StatedPrice(ChannelId channel, Sku sku, UnitPrice price, Instant validFrom, @Nullable Instant validTo,
		ProductVersion version) {

	/**
	 * The id of the aggregate of the item's prices in the channel and currency,
	 * {@code price:CHANNEL/CURRENCY/SKU}; slashes of a channel are written {@code %2F},
	 * so that the first two separate.
	 */
	public String aggregateId() {
		String place = this.channel.value().replace("%", "%25").replace("/", "%2F");
		return "price:" + place + "/" + this.price.currency().getCurrencyCode() + "/" + this.sku;
	}

	/**
	 * Whether its time has begun at an instant and is not over.
	 */
	public boolean holdsAt(Instant at) {
		return !this.validFrom.isAfter(at) && (this.validTo == null || this.validTo.isAfter(at));
	}

	/**
	 * Whether another statement about the same beginning says the same.
	 */
	boolean saysTheSameAs(StatedPrice other) {
		return this.price.equals(other.price) && Objects.equals(this.validTo, other.validTo);
	}

}
