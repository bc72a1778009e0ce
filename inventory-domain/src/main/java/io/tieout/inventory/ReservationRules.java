package io.tieout.inventory;

import io.tieout.core.Objections;
import io.tieout.core.Rejection;
import io.tieout.inventory.ReservationCommand.PlaceReservation;
import java.util.Optional;

/**
 * What a reservation must be like to be placed.
 */
final class ReservationRules {

	private ReservationRules() {
	}

	static Optional<Rejection> objection(PlaceReservation place) {
		return Objections.first(() -> aReservationTakesSomething(place), () -> aReservationTakesMoreThanZero(place),
				() -> aReservationIsPlausible(place), () -> aReservationNamesAPositionOnce(place),
				() -> aReservationHasTimeLeft(place));
	}

	private static Optional<Rejection> aReservationTakesSomething(PlaceReservation place) {
		return Objections.when(place.lines().isEmpty(), "RESERVATION_EMPTY", "A reservation has at least one line.");
	}

	private static Optional<Rejection> aReservationTakesMoreThanZero(PlaceReservation place) {
		return Objections.when(place.lines().stream().anyMatch((line) -> !line.quantity().isPositive()),
				"RESERVATION_QUANTITY_NOT_POSITIVE", "A reservation takes more than zero units of each item.");
	}

	private static Optional<Rejection> aReservationIsPlausible(PlaceReservation place) {
		return place.lines()
			.stream()
			.flatMap((line) -> MovementRules.theQuantityIsPlausible(line.quantity()).stream())
			.findFirst();
	}

	private static Optional<Rejection> aReservationNamesAPositionOnce(PlaceReservation place) {
		long positions = place.lines().stream().map(ReservationLine::position).distinct().count();
		return Objections.when(positions < place.lines().size(), "RESERVATION_POSITION_TWICE",
				"Demand is summed per item and place before it is reserved.");
	}

	private static Optional<Rejection> aReservationHasTimeLeft(PlaceReservation place) {
		return Objections.when(!place.expiresAt().isAfter(place.at()), "RESERVATION_ALREADY_EXPIRED",
				"A reservation expires later than it is placed.");
	}

}
