package io.tieout.app.process.reservations;

import io.tieout.core.Rejection;

/**
 * What came of a wish to reserve.
 */
public sealed interface ReservationOutcome {

	/**
	 * It is held.
	 *
	 * @param reservation what is held, as it was placed first
	 */
	record Held(PlacedReservation reservation) implements ReservationOutcome {
	}

	/**
	 * It is not, and nothing of it.
	 *
	 * @param rejection why; {@code INSUFFICIENT_STOCK} with what is short
	 */
	record Refused(Rejection rejection) implements ReservationOutcome {
	}

}
