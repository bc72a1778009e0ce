package io.tieout.app.process.reservations;

import io.tieout.inventory.ReservationEvent.ReservationPlaced;

/**
 * A reservation that holds stock.
 *
 * @param placed how it was placed
 * @param position position of its first event
 */
public record PlacedReservation(ReservationPlaced placed, long position) {
}
