package io.tieout.app.process.reservations;

import io.tieout.core.ChannelId;
import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What a channel may promise of what its locations have.
 *
 * @param channel the channel
 * @param locations where it sells from, the preferred first
 * @param safetyStock what it leaves untouched at each location, per item
 * @param allocation its share of the rest, from 0 to 1
 * @param isLimited whether it sells from these locations only
 */
public record ChannelPolicy(ChannelId channel, List<LocationId> locations, Quantity safetyStock, BigDecimal allocation,
		boolean isLimited) {

	private static final int SCALE = 6;

	public ChannelPolicy {
		locations = List.copyOf(locations);
	}

	/**
	 * A channel that may promise all that these and any other locations have.
	 */
	public static ChannelPolicy unlimited(ChannelId channel, List<LocationId> locations) {
		return new ChannelPolicy(channel, locations, Quantity.ZERO, BigDecimal.ONE, false);
	}

	/**
	 * What may be promised of a sellable quantity: max(0, sellable − safety stock) ×
	 * allocation, rounded down.
	 */
	public Quantity promise(Quantity sellable) {
		Quantity free = sellable.minus(this.safetyStock).max(Quantity.ZERO);
		return Quantity.of(free.toDecimal().multiply(this.allocation).setScale(SCALE, RoundingMode.DOWN));
	}

}
