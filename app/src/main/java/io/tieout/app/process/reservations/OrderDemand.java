package io.tieout.app.process.reservations;

import io.tieout.core.ChannelId;
import io.tieout.core.OrderId;
import io.tieout.core.ReservationId;
import io.tieout.inventory.RequestedLine;
import java.time.Instant;
import java.util.List;

/**
 * What an order is to get.
 *
 * @param order the order
 * @param reservation the reservation that holds its goods, or is to hold them
 * @param channel where it was sold
 * @param lines what it is to get; a place is where it was held before
 */
public record OrderDemand(OrderId order, ReservationId reservation, ChannelId channel, List<RequestedLine> lines) {

	public OrderDemand {
		lines = List.copyOf(lines);
	}

	/** Whether all of it was held before, so that it may be held there again. */
	boolean wasHeld() {
		return this.lines.stream().allMatch((line) -> line.location() != null);
	}

	/** The same, wherever it may be taken from. */
	OrderDemand anywhere() {
		return new OrderDemand(this.order, this.reservation, this.channel,
				this.lines.stream().map((line) -> new RequestedLine(line.sku(), line.quantity(), null)).toList());
	}

	Cart cart(Instant at) {
		List<CartLine> wanted = this.lines.stream()
			.map((line) -> new CartLine(line.sku(), line.quantity(), line.location()))
			.toList();
		return new Cart(this.reservation, this.channel, wanted, at, null);
	}

}
