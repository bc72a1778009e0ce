package io.tieout.inventory;

import io.tieout.contract.Command;
import io.tieout.contract.MessageType;
import io.tieout.core.ChannelId;
import io.tieout.core.OrderId;
import io.tieout.core.ReservationId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of a reservation. Each command goes in one append with the hold
 * commands of the reservation's positions ({@link HeldReservation} lists them), so that
 * no half-held state is ever visible. Asked again, each changes nothing.
 * <p>
 * All but placing are refused with {@code RESERVATION_UNKNOWN} for a reservation that was
 * never placed. Those that end a hold say what the reservation takes, and are refused
 * with {@code RESERVATION_CHANGED} if it was renewed meanwhile: otherwise what it takes
 * now would be held for good.
 */
public sealed interface ReservationCommand extends Command {

	/**
	 * The reservation.
	 */
	ReservationId reservation();

	@Override
	default String aggregateId() {
		return "reservation:" + reservation();
	}

	/**
	 * Places a reservation until it expires. Refused with {@code RESERVATION_EMPTY},
	 * {@code RESERVATION_QUANTITY_NOT_POSITIVE}, {@code QUANTITY_TOO_LARGE} (beyond 10⁹
	 * units of an item), {@code RESERVATION_POSITION_TWICE},
	 * {@code RESERVATION_ALREADY_EXPIRED}, {@code EXPIRES_AT_OUT_OF_RANGE} (after the
	 * year 9999), {@code RESERVATION_CLOSED}, {@code RESERVATION_EXPIRED} (its time is
	 * over, though nobody has ended it yet) or, if the id stands for another reservation,
	 * {@code RESERVATION_DIFFERS}.
	 *
	 * @param reservation the caller's id
	 * @param channel the channel that asks
	 * @param lines what to take, one line per position, kept in their order
	 * @param expiresAt first instant at which it no longer holds
	 * @param at now
	 */
	@MessageType(name = "inventory.PlaceReservation")
	record PlaceReservation(ReservationId reservation, ChannelId channel, List<ReservationLine> lines,
			Instant expiresAt, Instant at) implements ReservationCommand {

		public PlaceReservation {
			lines = lines.stream().sorted(Comparator.comparing(ReservationLine::position)).toList();
		}

	}

	/**
	 * Commits a reservation to an order; it no longer expires. Refused with
	 * {@code RESERVATION_EXPIRED}, {@code RESERVATION_CLOSED},
	 * {@code RESERVATION_FULFILLED} (the goods have left) or, if committed to another
	 * order, {@code RESERVATION_COMMITTED}.
	 *
	 * @param reservation the reservation
	 * @param order the order, if it has a number; a shipment may name it in place of the
	 * reservation
	 * @param at now
	 */
	@MessageType(name = "inventory.CommitReservation")
	record CommitReservation(ReservationId reservation, @Nullable OrderId order,
			Instant at) implements ReservationCommand {
	}

	/**
	 * Holds for an order what its reservation no longer holds, or other lines than it
	 * does: one that expired, was released, or is committed to this very order. What it
	 * still holds is given back in the same append. Refused with
	 * {@code RESERVATION_FULFILLED}, {@code RESERVATION_COMMITTED} (to another order),
	 * {@code RESERVATION_CHANGED} or for its lines, as placing is.
	 *
	 * @param reservation the reservation
	 * @param before what it takes, or took last, as far as the sender knows
	 * @param lines what to take, one line per position, kept in their order
	 * @param order the order
	 * @param at now
	 */
	@MessageType(name = "inventory.RenewReservation")
	record RenewReservation(ReservationId reservation, List<ReservationLine> before, List<ReservationLine> lines,
			OrderId order, Instant at) implements ReservationCommand {

		public RenewReservation {
			before = List.copyOf(before);
			lines = lines.stream().sorted(Comparator.comparing(ReservationLine::position)).toList();
		}

	}

	/**
	 * Says that the goods have left. Refused with {@code RESERVATION_NOT_COMMITTED},
	 * {@code RESERVATION_CLOSED} or {@code RESERVATION_CHANGED}.
	 *
	 * @param reservation the reservation
	 * @param lines what it takes, as far as the sender knows
	 * @param at when they left
	 */
	@MessageType(name = "inventory.FulfilReservation")
	record FulfilReservation(ReservationId reservation, List<ReservationLine> lines,
			Instant at) implements ReservationCommand {

		public FulfilReservation {
			lines = List.copyOf(lines);
		}

	}

	/**
	 * Gives the goods back for sale, committed or not. Refused with
	 * {@code RESERVATION_FULFILLED} or {@code RESERVATION_CHANGED}.
	 *
	 * @param reservation the reservation
	 * @param lines what it takes, as far as the sender knows
	 * @param at now
	 */
	@MessageType(name = "inventory.ReleaseReservation")
	record ReleaseReservation(ReservationId reservation, List<ReservationLine> lines,
			Instant at) implements ReservationCommand {

		public ReleaseReservation {
			lines = List.copyOf(lines);
		}

	}

	/**
	 * Ends a reservation whose time is over and that was not committed. Refused with
	 * {@code RESERVATION_NOT_EXPIRED}, {@code RESERVATION_COMMITTED} or
	 * {@code RESERVATION_FULFILLED}.
	 *
	 * @param reservation the reservation
	 * @param at now
	 */
	@MessageType(name = "inventory.ExpireReservation")
	record ExpireReservation(ReservationId reservation, Instant at) implements ReservationCommand {
	}

}
