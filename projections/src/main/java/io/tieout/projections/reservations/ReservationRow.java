package io.tieout.projections.reservations;

import io.tieout.core.ChannelId;
import io.tieout.core.LocationId;
import io.tieout.core.OrderId;
import io.tieout.core.Quantity;
import io.tieout.core.ReservationId;
import io.tieout.core.Sku;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a reservation takes of an item at a place.
 *
 * @param reservation the reservation
 * @param sku the item
 * @param location the place
 * @param channel the channel that placed it
 * @param status where it stands
 * @param orderId the order it belongs to, if it was committed to one with a number
 * @param quantity how much was held
 * @param open how much of it is still reserved
 * @param expiresAt first instant at which it no longer holds, unless committed
 * @param changedAt when something happened last
 */
public record ReservationRow(ReservationId reservation, Sku sku, LocationId location, @Nullable ChannelId channel,
		HoldStatus status, @Nullable OrderId orderId, Quantity quantity, Quantity open, @Nullable Instant expiresAt,
		Instant changedAt) {

	/** A row of which nothing is held yet. */
	static ReservationRow none(ReservationId reservation, Sku sku, LocationId location, Instant at) {
		return new ReservationRow(reservation, sku, location, null, HoldStatus.PLACED, null, Quantity.ZERO,
				Quantity.ZERO, null, at);
	}

	ReservationRow of(ChannelId by) {
		return new ReservationRow(this.reservation, this.sku, this.location, by, this.status, this.orderId,
				this.quantity, this.open, this.expiresAt, this.changedAt);
	}

	ReservationRow holding(Quantity held, Instant until, Instant at) {
		return new ReservationRow(this.reservation, this.sku, this.location, this.channel, HoldStatus.PLACED, null,
				held, held, until, at);
	}

	ReservationRow leaving(Quantity rest, Instant at) {
		return new ReservationRow(this.reservation, this.sku, this.location, this.channel, this.status, this.orderId,
				this.quantity, rest, this.expiresAt, at);
	}

	ReservationRow committed(@Nullable OrderId to, Instant at) {
		return new ReservationRow(this.reservation, this.sku, this.location, this.channel, HoldStatus.COMMITTED, to,
				this.quantity, this.open, this.expiresAt, at);
	}

	ReservationRow ended(HoldStatus how, Instant at) {
		return new ReservationRow(this.reservation, this.sku, this.location, this.channel, how, this.orderId,
				this.quantity, Quantity.ZERO, this.expiresAt, at);
	}

}
