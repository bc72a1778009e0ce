package io.tieout.app.api.process;

import io.tieout.app.process.reservations.PlacedReservation;
import io.tieout.core.ChannelId;
import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import io.tieout.core.ReservationId;
import io.tieout.core.Sku;
import io.tieout.inventory.ReservationEvent.ReservationPlaced;
import java.time.Instant;
import java.util.List;

/**
 * A reservation that holds stock.
 *
 * @param reservationId the caller's id
 * @param channel the channel
 * @param lines what is held, and where
 * @param expiresAt first instant at which it no longer holds, unless committed
 * @param position position of its first event
 */
record ReservationDocument(ReservationId reservationId, ChannelId channel, List<HeldLine> lines, Instant expiresAt,
		long position) {

	/**
	 * What is held of an item at a place.
	 *
	 * @param sku the item
	 * @param location the place
	 * @param quantity how much
	 */
	record HeldLine(Sku sku, LocationId location, Quantity quantity) {
	}

	static ReservationDocument of(PlacedReservation reservation) {
		ReservationPlaced placed = reservation.placed();
		return new ReservationDocument(placed.reservation(), placed.channel(),
				placed.lines()
					.stream()
					.map((line) -> new HeldLine(line.sku(), line.location(), line.quantity()))
					.toList(),
				placed.expiresAt(), reservation.position());
	}

}
