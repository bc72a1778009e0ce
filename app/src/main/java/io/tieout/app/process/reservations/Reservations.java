package io.tieout.app.process.reservations;

import io.tieout.contract.Command;
import io.tieout.contract.EventContext;
import io.tieout.core.OrderId;
import io.tieout.core.Rejection;
import io.tieout.core.ReservationId;
import io.tieout.eventstore.CommandResult;
import io.tieout.eventstore.Commands;
import io.tieout.eventstore.EventReader;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.inventory.HeldReservation;
import io.tieout.inventory.ReservationCommand.PlaceReservation;
import io.tieout.inventory.ReservationEvent.ReservationPlaced;
import io.tieout.inventory.ReservationLine;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Places reservations and takes them through their life. Several nodes and callers may
 * ask at once; stock is never promised twice, since the positions decide.
 */
public final class Reservations {

	private static final int MAX_ATTEMPTS = 5;

	private final Commands commands;

	private final EventReader reader;

	private final CartHolding holding;

	Reservations(Commands commands, EventReader reader, CartHolding holding) {
		this.commands = commands;
		this.reader = reader;
		this.holding = holding;
	}

	/**
	 * Holds everything of a cart, or nothing. A repeat under the caller's own key gets
	 * the first answer, whatever has become of the reservation since. Asked again
	 * otherwise, for the same, it is held if it still is; a reservation that is over is
	 * refused with {@code RESERVATION_CLOSED} or {@code RESERVATION_EXPIRED}, and another
	 * cart under its id with {@code RESERVATION_DIFFERS}.
	 * @param cart what to reserve
	 * @param context who asks and when, under a key whose hash stands for the cart
	 * @param isRetriable whether the caller gave the key, and not only the cart its id
	 * @throws io.tieout.eventstore.CommandKeyReusedException if the caller's key stands
	 * for another content
	 */
	public ReservationOutcome place(Cart cart, EventContext context, boolean isRetriable) {
		EventContext again = isRetriable ? context : unkeyed(context);
		Optional<RecordedEvent> before = placed(cart.reservationId());
		if (before.isPresent()) {
			return placedBefore(before.get(), context, again);
		}
		ReservationOutcome outcome = hold(cart, context);
		return (outcome instanceof ReservationOutcome.Refused) ? placedMeanwhile(cart, context, again).orElse(outcome)
				: outcome;
	}

	/** What stood in the way may be this very cart, placed by a call at the same time. */
	private Optional<ReservationOutcome> placedMeanwhile(Cart cart, EventContext context, EventContext again) {
		return placed(cart.reservationId()).map((first) -> placedBefore(first, context, again));
	}

	private ReservationOutcome hold(Cart cart, EventContext context) {
		CartHolding.Result result = this.holding.hold(cart, false, context,
				(lines, floors) -> new HeldReservation(cart.reservationId(), lines).place(cart.channel(), floors,
						cart.expiresAt(), context.occurredAt()));
		if (result instanceof CartHolding.Refused refused) {
			return new ReservationOutcome.Refused(refused.rejection(), refused.items());
		}
		return outcome(((CartHolding.Taken) result).accepted());
	}

	private static ReservationOutcome outcome(CommandResult.Accepted accepted) {
		return accepted.events()
			.stream()
			.filter(ReservationPlaced.class::isInstance)
			.map(ReservationPlaced.class::cast)
			.findFirst()
			.<ReservationOutcome>map(
					(placed) -> new ReservationOutcome.Held(new PlacedReservation(placed, accepted.position())))
			.orElseGet(() -> ReservationOutcome.Refused
				.of(Rejection.of("RESERVATION_DIFFERS", "The id stands for another reservation.")));
	}

	/**
	 * The same cart is the first one's lines, wherever they would be taken from today:
	 * whether they are still held is the reservation's decision.
	 */
	private ReservationOutcome placedBefore(RecordedEvent first, EventContext context, EventContext again) {
		boolean same = Objects.equals(first.context().commandHash(), context.commandHash());
		ReservationPlaced placed = (ReservationPlaced) first.payload();
		List<ReservationLine> lines = same ? placed.lines() : List.of();
		CommandResult result = this.commands.execute(new PlaceReservation(placed.reservation(), placed.channel(), lines,
				placed.expiresAt(), context.occurredAt()), again);
		return (result instanceof CommandResult.Refused refused) ? ReservationOutcome.Refused.of(refused.rejection())
				: new ReservationOutcome.Held(new PlacedReservation(placed, first.position()));
	}

	private static EventContext unkeyed(EventContext context) {
		return EventContext.of(context.occurredAt(), context.actor(), context.correlationId());
	}

	/**
	 * Commits a reservation to an order; it no longer expires.
	 * @param order the order, if it has a number yet
	 */
	public CommandResult commit(ReservationId id, @Nullable OrderId order, EventContext context) {
		return step(id, context, (reservation, at) -> reservation.commit(order, at));
	}

	/**
	 * Says that the goods have left.
	 */
	public CommandResult fulfil(ReservationId id, EventContext context) {
		return step(id, context, HeldReservation::fulfil);
	}

	/**
	 * Gives the goods back for sale.
	 */
	public CommandResult release(ReservationId id, EventContext context) {
		return step(id, context, HeldReservation::release);
	}

	/**
	 * The commands that give back for sale what a reservation holds, none if it holds
	 * nothing: for who decides more in the same append.
	 */
	public List<Command> releasing(ReservationId id, Instant at) {
		return StoredReservation.read(this.reader, id)
			.filter(StoredReservation::isOpen)
			.map((reservation) -> reservation.held().release(at))
			.orElse(List.of());
	}

	/** Others may renew it meanwhile, so that it takes something else. */
	private CommandResult step(ReservationId id, EventContext context,
			BiFunction<HeldReservation, Instant, List<Command>> commandsAt) {
		CommandResult result = stepOnce(id, context, commandsAt);
		for (int attempt = 1; attempt < MAX_ATTEMPTS && hasChanged(result); attempt++) {
			result = stepOnce(id, context, commandsAt);
		}
		return result;
	}

	private static boolean hasChanged(CommandResult result) {
		return result instanceof CommandResult.Refused refused
				&& refused.rejection().code().equals("RESERVATION_CHANGED");
	}

	private CommandResult stepOnce(ReservationId id, EventContext context,
			BiFunction<HeldReservation, Instant, List<Command>> commandsAt) {
		Optional<StoredReservation> reservation = StoredReservation.read(this.reader, id);
		if (reservation.isEmpty()) {
			return new CommandResult.Refused(Rejection.of("RESERVATION_UNKNOWN", "There is no reservation of this id."),
					0);
		}
		return this.commands.executeTogether(commandsAt.apply(reservation.get().held(), context.occurredAt()), context);
	}

	/** A reservation's history begins with its placing, and an id is placed once. */
	private Optional<RecordedEvent> placed(ReservationId id) {
		return this.reader.readAggregate("reservation:" + id, 0).stream().findFirst();
	}

}
