package io.tieout.app.process.ordervalidation;

import io.tieout.core.ChannelId;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.core.SourceSystem;
import io.tieout.core.UnitPrice;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order that is not placed yet.
 *
 * @param channel where it is to be placed
 * @param customer who orders: the customer's id, or with source the id there
 * @param source the system whose id of the customer it is
 * @param currency in which currency all prices are to be
 * @param at when it is to be placed, now if nothing is said
 * @param lines what is ordered
 */
public record OrderToValidate(ChannelId channel, @Nullable String customer, @Nullable SourceSystem source,
		@Nullable Currency currency, @Nullable Instant at, List<Line> lines) {

	public OrderToValidate {
		lines = List.copyOf(lines);
	}

	/**
	 * A line.
	 *
	 * @param sku the item or bundle, by its code or an alias
	 * @param quantity how many
	 * @param unitPrice what one is to cost
	 */
	public record Line(Sku sku, Quantity quantity, UnitPrice unitPrice) {
	}

}
