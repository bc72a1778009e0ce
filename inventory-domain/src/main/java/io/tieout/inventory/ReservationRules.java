package io.tieout.inventory;

import io.tieout.core.Objections;
import io.tieout.core.Rejection;
import io.tieout.inventory.ReservationCommand.PlaceReservation;
import java.util.List;
import java.util.Optional;

/**
 * What a reservation must be like to be placed.
 */
final class ReservationRules {

	private ReservationRules() {
	}

	static Optional<Rejection> objection(List<ReservationLine> lines) {
		return Objections.first(() -> aReservationTakesSomething(lines), () -> aReservationTakesMoreThanZero(lines),
				() -> aReservationIsPlausible(lines), () -> aReservationNamesAPositionOnce(lines));
	}

	private static Optional<Rejection> aReservationTakesSomething(List<ReservationLine> lines) {
		return Objections.when(lines.isEmpty(), "RESERVATION_EMPTY", "A reservation has at least one line.");
	}

	private static Optional<Rejection> aReservationTakesMoreThanZero(List<ReservationLine> lines) {
		return Objections.when(lines.stream().anyMatch((line) -> !line.quantity().isPositive()),
				"RESERVATION_QUANTITY_NOT_POSITIVE", "A reservation takes more than zero units of each item.");
	}

	private static Optional<Rejection> aReservationIsPlausible(List<ReservationLine> lines) {
		return lines.stream()
			.flatMap((line) -> MovementRules.theQuantityIsPlausible(line.quantity()).stream())
			.findFirst();
	}

	private static Optional<Rejection> aReservationNamesAPositionOnce(List<ReservationLine> lines) {
		long positions = lines.stream().map(ReservationLine::position).distinct().count();
		return Objections.when(positions < lines.size(), "RESERVATION_POSITION_TWICE",
				"Demand is summed per item and place before it is reserved.");
	}

	static Optional<Rejection> aReservationEndsInOurTime(PlaceReservation place) {
		return Objections.when(BusinessTime.isOfThisWorld(place.expiresAt()).isPresent(), "EXPIRES_AT_OUT_OF_RANGE",
				"A reservation expires before the year 10000.");
	}

	static Optional<Rejection> aReservationHasTimeLeft(PlaceReservation place) {
		return Objections.when(!place.expiresAt().isAfter(place.at()), "RESERVATION_ALREADY_EXPIRED",
				"A reservation expires later than it is placed.");
	}

}
