package io.tieout.app.process.reservations;

import io.tieout.core.ChannelId;
import io.tieout.core.ReservationId;
import io.tieout.inventory.Coordinates;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a caller wants to reserve.
 *
 * @param reservationId the caller's own id, by which a repeat is recognised
 * @param channel the channel it sells through
 * @param lines what to reserve
 * @param expiresAt first instant at which it no longer holds
 * @param shipTo where the goods go, for channels that ask the nearest place first
 */
public record Cart(ReservationId reservationId, ChannelId channel, List<CartLine> lines, Instant expiresAt,
		@Nullable Coordinates shipTo) {

	public Cart {
		lines = List.copyOf(lines);
	}

}
