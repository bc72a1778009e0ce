package io.tieout.inventory;

import io.tieout.core.OrderId;
import io.tieout.inventory.ReservationCommand.CommitReservation;
import io.tieout.inventory.ReservationCommand.PlaceReservation;
import io.tieout.inventory.ReservationCommand.RenewReservation;
import io.tieout.inventory.ReservationEvent.ReservationPlaced;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A reservation as its history tells.
 *
 * @param status where it stands
 * @param placed how it was placed, nothing before
 * @param lines what it takes, or took last
 * @param order the order it belongs to, if it was committed to one with a number
 */
record Reservation(ReservationStatus status, @Nullable ReservationPlaced placed, List<ReservationLine> lines,
		@Nullable OrderId order) {

	static final Reservation UNKNOWN = new Reservation(ReservationStatus.UNKNOWN, null, List.of(), null);

	Reservation {
		lines = List.copyOf(lines);
	}

	boolean unknown() {
		return this.status == ReservationStatus.UNKNOWN;
	}

	boolean is(ReservationStatus expected) {
		return this.status == expected;
	}

	/**
	 * Whether its time is over at an instant; a committed one has all the time.
	 */
	boolean expiredAt(Instant at) {
		return is(ReservationStatus.PLACED) && this.placed != null && !at.isBefore(this.placed.expiresAt());
	}

	/**
	 * Whether a command asks for what was placed already.
	 */
	boolean placedAs(PlaceReservation command) {
		return this.placed != null && this.placed.channel().equals(command.channel())
				&& this.placed.lines().equals(command.lines()) && this.placed.expiresAt().equals(command.expiresAt());
	}

	boolean committedAs(CommitReservation command) {
		return is(ReservationStatus.COMMITTED) && Objects.equals(this.order, command.order());
	}

	/**
	 * Whether it holds for an order what a command asks for.
	 */
	boolean holdsAs(RenewReservation command) {
		return is(ReservationStatus.COMMITTED) && command.order().equals(this.order)
				&& this.lines.equals(command.lines());
	}

	/**
	 * Whether these are the lines it takes, or took last.
	 */
	boolean takes(List<ReservationLine> known) {
		return this.lines.equals(known);
	}

	Reservation at(ReservationStatus next) {
		return new Reservation(next, this.placed, this.lines, this.order);
	}

	Reservation committedTo(@Nullable OrderId to, List<ReservationLine> held) {
		return new Reservation(ReservationStatus.COMMITTED, this.placed, held, to);
	}

}
