package io.tieout.app.process.reservations;

import io.tieout.core.ChannelId;
import io.tieout.core.ReservationId;
import java.time.Instant;
import java.util.List;

/**
 * What a caller wants to reserve.
 *
 * @param reservationId the caller's own id, by which a repeat is recognised
 * @param channel the channel it sells through
 * @param lines what to reserve
 * @param expiresAt first instant at which it no longer holds
 */
public record Cart(ReservationId reservationId, ChannelId channel, List<CartLine> lines, Instant expiresAt) {

	public Cart {
		lines = List.copyOf(lines);
	}

}
