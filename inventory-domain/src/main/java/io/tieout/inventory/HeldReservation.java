package io.tieout.inventory;

import io.tieout.contract.Command;
import io.tieout.core.ChannelId;
import io.tieout.core.OrderId;
import io.tieout.core.Quantity;
import io.tieout.core.ReservationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A reservation and the positions it holds: the commands that carry each of its steps out
 * everywhere, to be sent in one append. Positions come in their own order, so that two
 * reservations never wait for each other crosswise.
 *
 * @param reservation the reservation
 * @param lines what it takes, one line per position
 */
public record HeldReservation(ReservationId reservation, List<ReservationLine> lines) {

	public HeldReservation {
		lines = lines.stream().sorted(Comparator.comparing(ReservationLine::position)).toList();
	}

	/**
	 * Places the reservation and holds its positions.
	 * @param floors what must remain sellable, nothing where a position is missing
	 */
	public List<Command> place(ChannelId channel, Map<StockPositionId, Quantity> floors, Instant expiresAt,
			Instant at) {
		return together(new ReservationCommand.PlaceReservation(this.reservation, channel, this.lines, expiresAt, at),
				(line) -> new StockPositionCommand.HoldStock(line.position(), this.reservation, line.quantity(),
						floors.getOrDefault(line.position(), Quantity.ZERO), expiresAt, at));
	}

	/**
	 * Commits the reservation and its holds to an order.
	 */
	public List<Command> commit(@Nullable OrderId order, Instant at) {
		return together(new ReservationCommand.CommitReservation(this.reservation, order, at),
				(line) -> new StockPositionCommand.CommitHold(line.position(), this.reservation, order, at));
	}

	/**
	 * Says that the goods have left.
	 */
	public List<Command> fulfil(Instant at) {
		return together(new ReservationCommand.FulfilReservation(this.reservation, at),
				(line) -> new StockPositionCommand.FulfilHold(line.position(), this.reservation, at));
	}

	/**
	 * Gives the goods back for sale.
	 */
	public List<Command> release(Instant at) {
		return together(new ReservationCommand.ReleaseReservation(this.reservation, at),
				(line) -> new StockPositionCommand.ReleaseHold(line.position(), this.reservation, at));
	}

	/**
	 * Ends the reservation whose time is over.
	 */
	public List<Command> expire(Instant at) {
		return together(new ReservationCommand.ExpireReservation(this.reservation, at),
				(line) -> new StockPositionCommand.ExpireHold(line.position(), this.reservation, at));
	}

	private List<Command> together(ReservationCommand step, Function<ReservationLine, StockPositionCommand> hold) {
		List<Command> commands = new ArrayList<>();
		commands.add(step);
		this.lines.forEach((line) -> commands.add(hold.apply(line)));
		return List.copyOf(commands);
	}

}
