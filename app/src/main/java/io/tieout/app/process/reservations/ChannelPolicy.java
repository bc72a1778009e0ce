package io.tieout.app.process.reservations;

import io.tieout.core.ChannelId;
import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import io.tieout.inventory.SourcingTerms;
import io.tieout.inventory.StockPositionId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What a channel may promise of what its locations have, and from which of them it takes.
 *
 * @param channel the channel
 * @param locations where it sells from, the preferred first
 * @param safety what it leaves untouched at each position
 * @param allocation its share of the rest, from 0 to 1
 * @param promiseIncoming whether it promises goods that come in before the promise date
 * @param isLimited whether it sells from these locations only
 * @param sourcing how it chooses among them
 * @param allocatesOrders whether its orders are given their goods when they are
 * confirmed, since it reserves nothing
 */
public record ChannelPolicy(ChannelId channel, List<LocationId> locations, SafetyStock safety, BigDecimal allocation,
		boolean promiseIncoming, boolean isLimited, SourcingTerms sourcing, boolean allocatesOrders) {

	private static final int SCALE = 6;

	public ChannelPolicy {
		locations = List.copyOf(locations);
	}

	/**
	 * A channel that may promise all that these and any other locations have, and nothing
	 * that is still to come.
	 */
	public static ChannelPolicy unlimited(ChannelId channel, List<LocationId> locations) {
		return new ChannelPolicy(channel, locations, SafetyStock.NONE, BigDecimal.ONE, false, false,
				SourcingTerms.AS_LISTED, false);
	}

	/**
	 * What it leaves untouched of an item at a location.
	 */
	public Quantity safetyStock(StockPositionId position) {
		return this.safety.at(position);
	}

	/**
	 * What may be promised of a sellable quantity: max(0, sellable − safety stock) ×
	 * allocation, rounded down: to whole units where whole units are sellable.
	 */
	public Quantity promise(StockPositionId position, Quantity sellable) {
		Quantity free = sellable.minus(safetyStock(position)).max(Quantity.ZERO);
		int scale = sellable.isWhole() ? 0 : SCALE;
		return Quantity.of(free.toDecimal().multiply(this.allocation).setScale(scale, RoundingMode.DOWN));
	}

}
