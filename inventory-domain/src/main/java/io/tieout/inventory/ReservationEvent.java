package io.tieout.inventory;

import io.tieout.contract.Event;
import io.tieout.contract.MessageType;
import io.tieout.core.ChannelId;
import io.tieout.core.OrderId;
import io.tieout.core.ReservationId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a reservation.
 */
public sealed interface ReservationEvent extends Event {

	/**
	 * The reservation.
	 */
	ReservationId reservation();

	/**
	 * When it happened.
	 */
	Instant at();

	@Override
	default String aggregateId() {
		return "reservation:" + reservation();
	}

	/**
	 * The reservation was placed, and with it its positions are held.
	 *
	 * @param reservation the reservation
	 * @param channel the channel that asked
	 * @param lines what is held, one line per position
	 * @param expiresAt first instant at which it no longer holds, unless committed
	 * @param at when
	 */
	@MessageType(name = "inventory.ReservationPlaced")
	record ReservationPlaced(ReservationId reservation, ChannelId channel, List<ReservationLine> lines,
			Instant expiresAt, Instant at) implements ReservationEvent {

		public ReservationPlaced {
			lines = List.copyOf(lines);
		}

	}

	/**
	 * The reservation belongs to an order and no longer expires.
	 *
	 * @param reservation the reservation
	 * @param order the order, if it has a number
	 * @param at when
	 */
	@MessageType(name = "inventory.ReservationCommitted")
	record ReservationCommitted(ReservationId reservation, @Nullable OrderId order,
			Instant at) implements ReservationEvent {
	}

	/**
	 * The reservation holds for an order what it no longer held, or other lines than it
	 * did; in the same append its positions are held.
	 *
	 * @param reservation the reservation
	 * @param channel the channel that placed it
	 * @param lines what is held now, one line per position
	 * @param order the order it belongs to
	 * @param at when
	 */
	@MessageType(name = "inventory.ReservationRenewed")
	record ReservationRenewed(ReservationId reservation, ChannelId channel, List<ReservationLine> lines, OrderId order,
			Instant at) implements ReservationEvent {

		public ReservationRenewed {
			lines = List.copyOf(lines);
		}

	}

	/**
	 * The goods have left.
	 *
	 * @param reservation the reservation
	 * @param at when
	 */
	@MessageType(name = "inventory.ReservationFulfilled")
	record ReservationFulfilled(ReservationId reservation, Instant at) implements ReservationEvent {
	}

	/**
	 * The goods were given back for sale.
	 *
	 * @param reservation the reservation
	 * @param at when
	 */
	@MessageType(name = "inventory.ReservationReleased")
	record ReservationReleased(ReservationId reservation, Instant at) implements ReservationEvent {
	}

	/**
	 * Its time was over before it was committed.
	 *
	 * @param reservation the reservation
	 * @param at when that was noticed
	 */
	@MessageType(name = "inventory.ReservationExpired")
	record ReservationExpired(ReservationId reservation, Instant at) implements ReservationEvent {
	}

}
