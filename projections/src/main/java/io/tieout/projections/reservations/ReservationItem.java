package io.tieout.projections.reservations;

import io.tieout.core.ChannelId;
import io.tieout.core.LocationId;
import io.tieout.core.OrderId;
import io.tieout.core.Quantity;
import io.tieout.core.ReservationId;
import io.tieout.core.Sku;
import io.tieout.projections.support.StoredRow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a reservation takes of an item at a place, for whoever asks.
 *
 * @param reservationId the reservation
 * @param sku the item
 * @param location the place
 * @param channel the channel that placed it
 * @param status where it stands
 * @param orderId the order it belongs to, if it was committed to one with a number
 * @param quantity how much was held
 * @param left how much of it is still reserved: less once a shipment under the order's or
 * the reservation's number has taken some off
 * @param expiresAt first instant at which it no longer holds, unless committed
 * @param changedAt when something happened last
 * @param position position of the last event in it
 */
public record ReservationItem(ReservationId reservationId, Sku sku, LocationId location, @Nullable ChannelId channel,
		HoldStatus status, @Nullable OrderId orderId, Quantity quantity, Quantity left, @Nullable Instant expiresAt,
		Instant changedAt, long position) {

	static ReservationItem of(StoredRow<ReservationRow> stored) {
		ReservationRow row = stored.row();
		return new ReservationItem(row.reservation(), row.sku(), row.location(), row.channel(), row.status(),
				row.orderId(), row.quantity(), row.open(), row.expiresAt(), row.changedAt(), stored.position());
	}

}
