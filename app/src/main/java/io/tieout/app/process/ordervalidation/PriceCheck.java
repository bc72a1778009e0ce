package io.tieout.app.process.ordervalidation;

import io.tieout.core.ChannelId;
import io.tieout.core.Sku;
import io.tieout.core.UnitPrice;
import io.tieout.projections.prices.PriceItem;
import io.tieout.projections.prices.PriceQueries;
import io.tieout.projections.prices.PriceQueries.SoldItems;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Compares prices with those of the system that sets them, in two statements.
 */
final class PriceCheck {

	private final PriceQueries prices;

	PriceCheck(PriceQueries prices) {
		this.prices = prices;
	}

	/**
	 * What the owner of a channel's prices says of items at an instant.
	 */
	Owner of(ChannelId channel, Collection<Sku> items, Instant at) {
		return new Owner(this.prices.sold(channel, items),
				this.prices.holding(channel, items, at).stream().collect(Collectors.groupingBy(PriceItem::sku)));
	}

	/**
	 * The owner's word.
	 *
	 * @param sold what the channel has ever had a price of
	 * @param holding the prices that hold, by item
	 */
	record Owner(SoldItems sold, Map<Sku, List<PriceItem>> holding) {

		/**
		 * What is wrong with a price. Where the item is sold in another currency only,
		 * that price is the expected one.
		 */
		Optional<Objection> objection(int line, Sku item, UnitPrice price) {
			List<PriceItem> held = this.holding.getOrDefault(item, List.of());
			if (held.isEmpty()) {
				return Optional.of(unknown(line, item));
			}
			UnitPrice expected = held.stream()
				.map(PriceItem::price)
				.filter((owners) -> owners.currency().equals(price.currency()))
				.findFirst()
				.orElse(held.get(0).price());
			return expected.equals(price) ? Optional.empty() : Optional.of(Objection.price(line, expected));
		}

		private Objection unknown(int line, Sku item) {
			if (!this.sold.anyPrice()) {
				return Objection.of(line, OrderValidation.UNIT_PRICE, "PRICE_UNKNOWN",
						"No price of this channel is known.");
			}
			return this.sold.items().contains(item)
					? Objection.of(line, OrderValidation.UNIT_PRICE, "PRICE_UNKNOWN",
							"The item has no price in this channel at that time.")
					: Objection.of(line, OrderValidation.SKU, "SKU_NOT_SOLD", "The channel does not sell this item.");
		}

	}

}
