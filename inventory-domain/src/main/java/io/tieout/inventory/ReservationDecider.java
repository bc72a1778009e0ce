package io.tieout.inventory;

import io.tieout.aggregate.Decider;
import io.tieout.aggregate.Decision;
import io.tieout.core.Rejection;
import io.tieout.inventory.ReservationCommand.CommitReservation;
import io.tieout.inventory.ReservationCommand.ExpireReservation;
import io.tieout.inventory.ReservationCommand.FulfilReservation;
import io.tieout.inventory.ReservationCommand.PlaceReservation;
import io.tieout.inventory.ReservationCommand.ReleaseReservation;
import io.tieout.inventory.ReservationCommand.RenewReservation;
import io.tieout.inventory.ReservationEvent.ReservationCommitted;
import io.tieout.inventory.ReservationEvent.ReservationExpired;
import io.tieout.inventory.ReservationEvent.ReservationFulfilled;
import io.tieout.inventory.ReservationEvent.ReservationPlaced;
import io.tieout.inventory.ReservationEvent.ReservationReleased;
import io.tieout.inventory.ReservationEvent.ReservationRenewed;
import java.util.Objects;

/**
 * The rules of a reservation: placed → committed → fulfilled, or given up by release or
 * expiry, from which an order may renew it. Whether the stock suffices is the positions'
 * decision in the same append.
 */
final class ReservationDecider implements Decider<Reservation, ReservationCommand, ReservationEvent> {

	@Override
	public String aggregateType() {
		return "inventory.Reservation";
	}

	@Override
	public Class<ReservationCommand> commandFamily() {
		return ReservationCommand.class;
	}

	@Override
	public Class<ReservationEvent> eventFamily() {
		return ReservationEvent.class;
	}

	@Override
	public Class<Reservation> stateType() {
		return Reservation.class;
	}

	@Override
	public int stateRevision() {
		return 1;
	}

	@Override
	public Reservation initial() {
		return Reservation.UNKNOWN;
	}

	@Override
	public Decision<ReservationEvent> decide(Reservation reservation, ReservationCommand command) {
		if (command instanceof PlaceReservation place) {
			return place(reservation, place);
		}
		if (reservation.unknown()) {
			return Decision.refused("RESERVATION_UNKNOWN", "No reservation was placed under this id.");
		}
		if (command instanceof CommitReservation commit) {
			return commit(reservation, commit);
		}
		if (command instanceof RenewReservation renew) {
			return renew(reservation, renew);
		}
		if (command instanceof FulfilReservation fulfil) {
			return fulfil(reservation, fulfil);
		}
		if (command instanceof ReleaseReservation release) {
			return release(reservation, release);
		}
		return expire(reservation, (ExpireReservation) command);
	}

	@Override
	public Reservation evolve(Reservation reservation, ReservationEvent event) {
		if (event instanceof ReservationPlaced placed) {
			return new Reservation(ReservationStatus.PLACED, placed, placed.lines(), null);
		}
		if (event instanceof ReservationCommitted committed) {
			return reservation.committedTo(committed.order(), reservation.lines());
		}
		if (event instanceof ReservationRenewed renewed) {
			return reservation.committedTo(renewed.order(), renewed.lines());
		}
		if (event instanceof ReservationFulfilled) {
			return reservation.at(ReservationStatus.FULFILLED);
		}
		return reservation
			.at((event instanceof ReservationExpired) ? ReservationStatus.EXPIRED : ReservationStatus.RELEASED);
	}

	private static Decision<ReservationEvent> place(Reservation reservation, PlaceReservation place) {
		if (reservation.status().closed()) {
			return closed(reservation);
		}
		if (!reservation.unknown()) {
			return placedBefore(reservation, place);
		}
		return ReservationRules.objection(place.lines())
			.or(() -> ReservationRules.aReservationHasTimeLeft(place))
			.or(() -> ReservationRules.aReservationEndsInOurTime(place))
			.<Decision<ReservationEvent>>map(Decision::refused)
			.orElseGet(() -> Decision.accepted(new ReservationPlaced(place.reservation(), place.channel(),
					place.lines(), place.expiresAt(), place.at())));
	}

	private static Decision<ReservationEvent> placedBefore(Reservation reservation, PlaceReservation place) {
		if (!reservation.placedAs(place)) {
			return Decision.refused("RESERVATION_DIFFERS", "The id stands for another reservation; choose a new one.");
		}
		return reservation.expiredAt(place.at()) ? expired() : Decision.unchanged();
	}

	private static Decision<ReservationEvent> commit(Reservation reservation, CommitReservation commit) {
		if (reservation.committedAs(commit)) {
			return Decision.unchanged();
		}
		if (reservation.is(ReservationStatus.FULFILLED)) {
			return fulfilled();
		}
		if (reservation.status().givenUp()) {
			return closed(reservation);
		}
		if (reservation.is(ReservationStatus.COMMITTED)) {
			return committed(reservation);
		}
		if (reservation.expiredAt(commit.at())) {
			return expired();
		}
		return Decision.accepted(new ReservationCommitted(commit.reservation(), commit.order(), commit.at()));
	}

	private static Decision<ReservationEvent> renew(Reservation reservation, RenewReservation renew) {
		if (reservation.holdsAs(renew)) {
			return Decision.unchanged();
		}
		if (reservation.is(ReservationStatus.FULFILLED)) {
			return fulfilled();
		}
		if (reservation.is(ReservationStatus.COMMITTED) && !renew.order().equals(reservation.order())) {
			return committed(reservation);
		}
		if (!reservation.takes(renew.before())) {
			return changed();
		}
		ReservationPlaced placed = Objects.requireNonNull(reservation.placed());
		return ReservationRules.objection(renew.lines())
			.<Decision<ReservationEvent>>map(Decision::refused)
			.orElseGet(() -> Decision.accepted(new ReservationRenewed(renew.reservation(), placed.channel(),
					renew.lines(), renew.order(), renew.at())));
	}

	private static Decision<ReservationEvent> fulfil(Reservation reservation, FulfilReservation fulfil) {
		if (reservation.is(ReservationStatus.FULFILLED)) {
			return Decision.unchanged();
		}
		if (reservation.status().closed()) {
			return closed(reservation);
		}
		if (!reservation.is(ReservationStatus.COMMITTED)) {
			return Decision.refused("RESERVATION_NOT_COMMITTED",
					"Goods leave for an order: commit the reservation before it is fulfilled.");
		}
		return reservation.takes(fulfil.lines())
				? Decision.accepted(new ReservationFulfilled(fulfil.reservation(), fulfil.at())) : changed();
	}

	private static Decision<ReservationEvent> release(Reservation reservation, ReleaseReservation release) {
		if (reservation.status().givenUp()) {
			return Decision.unchanged();
		}
		if (reservation.is(ReservationStatus.FULFILLED)) {
			return fulfilled();
		}
		return reservation.takes(release.lines())
				? Decision.accepted(new ReservationReleased(release.reservation(), release.at())) : changed();
	}

	private static Decision<ReservationEvent> expire(Reservation reservation, ExpireReservation expire) {
		if (reservation.status().givenUp()) {
			return Decision.unchanged();
		}
		if (reservation.is(ReservationStatus.FULFILLED)) {
			return fulfilled();
		}
		if (reservation.is(ReservationStatus.COMMITTED)) {
			return committed(reservation);
		}
		return reservation.expiredAt(expire.at())
				? Decision.accepted(new ReservationExpired(expire.reservation(), expire.at()))
				: Decision.refused("RESERVATION_NOT_EXPIRED", "The reservation's time is not over yet.");
	}

	private static Decision<ReservationEvent> closed(Reservation reservation) {
		return Decision.refused(Rejection.of("RESERVATION_CLOSED", "The reservation is over; place a new one.")
			.with("reservationStatus", reservation.status()));
	}

	private static Decision<ReservationEvent> committed(Reservation reservation) {
		Rejection rejection = Rejection.of("RESERVATION_COMMITTED", "The reservation belongs to an order already.");
		return Decision
			.refused((reservation.order() != null) ? rejection.with("order", reservation.order()) : rejection);
	}

	private static Decision<ReservationEvent> changed() {
		return Decision.refused("RESERVATION_CHANGED", "The reservation takes other goods by now. Try again.");
	}

	private static Decision<ReservationEvent> expired() {
		return Decision.refused("RESERVATION_EXPIRED", "The reservation's time is over; place a new one.");
	}

	private static Decision<ReservationEvent> fulfilled() {
		return Decision.refused("RESERVATION_FULFILLED", "The goods have left already; take them back as a return.");
	}

}
