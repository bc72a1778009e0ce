package io.tieout.inventory;

import io.tieout.contract.Command;
import io.tieout.core.ChannelId;
import io.tieout.core.OrderId;
import io.tieout.core.Quantity;
import io.tieout.core.ReservationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
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

	/** Of a hold that is committed in the same append, so that it never runs out. */
	private static final Duration MOMENT = Duration.ofMinutes(1);

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
				(line) -> hold(line, floors, expiresAt, at));
	}

	private StockPositionCommand hold(ReservationLine line, Map<StockPositionId, Quantity> floors, Instant expiresAt,
			Instant at) {
		return new StockHoldCommand.HoldStock(line.position(), this.reservation, line.quantity(),
				floors.getOrDefault(line.position(), Quantity.ZERO), expiresAt, at);
	}

	/**
	 * Commits the reservation and its holds to an order.
	 */
	public List<Command> commit(@Nullable OrderId order, Instant at) {
		return together(new ReservationCommand.CommitReservation(this.reservation, order, at),
				(line) -> new StockHoldCommand.CommitHold(line.position(), this.reservation, order, at));
	}

	/**
	 * Places the reservation for an order, to which it belongs at once.
	 * @param floors what must remain sellable, nothing where a position is missing
	 */
	public List<Command> placeFor(OrderId order, ChannelId channel, Map<StockPositionId, Quantity> floors, Instant at) {
		return Stream.concat(place(channel, floors, at.plus(MOMENT), at).stream(), commit(order, at).stream()).toList();
	}

	/**
	 * Takes the place, for an order, of what the same reservation took before.
	 * @param before what it took before, whether it still holds it or not
	 * @param floors what must remain sellable, nothing where a position is missing
	 */
	public List<Command> renewFor(OrderId order, List<ReservationLine> before, Map<StockPositionId, Quantity> floors,
			Instant at) {
		SortedMap<StockPositionId, List<Command>> steps = new TreeMap<>();
		before.forEach((line) -> steps.computeIfAbsent(line.position(), (position) -> new ArrayList<>())
			.add(new StockHoldCommand.ReleaseHold(line.position(), this.reservation, at)));
		this.lines.forEach((line) -> steps.computeIfAbsent(line.position(), (position) -> new ArrayList<>())
			.addAll(List.of(hold(line, floors, at.plus(MOMENT), at),
					new StockHoldCommand.CommitHold(line.position(), this.reservation, order, at))));
		List<Command> commands = new ArrayList<>();
		commands.add(new ReservationCommand.RenewReservation(this.reservation, before, this.lines, order, at));
		steps.values().forEach(commands::addAll);
		return List.copyOf(commands);
	}

	/**
	 * Says that the goods have left.
	 */
	public List<Command> fulfil(Instant at) {
		return together(new ReservationCommand.FulfilReservation(this.reservation, this.lines, at),
				(line) -> new StockHoldCommand.FulfilHold(line.position(), this.reservation, at));
	}

	/**
	 * Gives the goods back for sale.
	 */
	public List<Command> release(Instant at) {
		return together(new ReservationCommand.ReleaseReservation(this.reservation, this.lines, at),
				(line) -> new StockHoldCommand.ReleaseHold(line.position(), this.reservation, at));
	}

	/**
	 * Ends the reservation whose time is over.
	 */
	public List<Command> expire(Instant at) {
		return together(new ReservationCommand.ExpireReservation(this.reservation, at),
				(line) -> new StockHoldCommand.ExpireHold(line.position(), this.reservation, at));
	}

	private List<Command> together(ReservationCommand step, Function<ReservationLine, StockPositionCommand> hold) {
		List<Command> commands = new ArrayList<>();
		commands.add(step);
		this.lines.forEach((line) -> commands.add(hold.apply(line)));
		return List.copyOf(commands);
	}

}
