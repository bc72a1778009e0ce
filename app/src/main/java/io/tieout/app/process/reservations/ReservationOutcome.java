package io.tieout.app.process.reservations;

import io.tieout.core.Rejection;
import io.tieout.inventory.ShortItem;
import java.util.List;

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
	 * @param rejection why
	 * @param items what is short, if it is {@code INSUFFICIENT_STOCK}
	 */
	record Refused(Rejection rejection, List<ShortItem> items) implements ReservationOutcome {

		public Refused {
			items = List.copyOf(items);
		}

		static Refused of(Rejection rejection) {
			return new Refused(rejection, List.of());
		}

	}

}
