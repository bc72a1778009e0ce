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
import io.tieout.inventory.ReservationPlan;
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

	/**
	 * How often a plan may lose the race for its positions before the caller is told so.
	 */
	private static final int MAX_ATTEMPTS = 20;

	private final Commands commands;

	private final EventReader reader;

	private final CartPlanner planner;

	Reservations(Commands commands, EventReader reader, CartPlanner planner) {
		this.commands = commands;
		this.reader = reader;
		this.planner = planner;
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

	/**
	 * A plan that a position refused has lost a race, and one that finds too little may
	 * rest on old figures: both are made again on fresh ones.
	 */
	private ReservationOutcome hold(Cart cart, EventContext context) {
		CartOffers offers = this.planner.offersFor(cart, context.occurredAt());
		for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
			ReservationPlan plan = offers.plan();
			ReservationOutcome outcome = carryOut(plan, cart, offers, context);
			boolean fresh = isShort(outcome) && offers.renew(context.occurredAt());
			boolean again = fresh || (isShort(outcome) && plan instanceof ReservationPlan.Feasible);
			if (!again) {
				return outcome;
			}
		}
		return refused("RESERVATION_CONTENDED", "Others were faster each time this was tried. Try again.");
	}

	private ReservationOutcome carryOut(ReservationPlan plan, Cart cart, CartOffers offers, EventContext context) {
		if (plan instanceof ReservationPlan.Infeasible infeasible) {
			return new ReservationOutcome.Refused(infeasible.rejection());
		}
		HeldReservation reservation = new HeldReservation(cart.reservationId(),
				((ReservationPlan.Feasible) plan).lines());
		return outcome(this.commands.executeTogether(
				reservation.place(cart.channel(), offers.floors(), cart.expiresAt(), context.occurredAt()), context));
	}

	private static ReservationOutcome outcome(CommandResult result) {
		if (result instanceof CommandResult.Refused refused) {
			return new ReservationOutcome.Refused(refused.rejection());
		}
		CommandResult.Accepted accepted = (CommandResult.Accepted) result;
		return accepted.events()
			.stream()
			.filter(ReservationPlaced.class::isInstance)
			.map(ReservationPlaced.class::cast)
			.findFirst()
			.<ReservationOutcome>map(
					(placed) -> new ReservationOutcome.Held(new PlacedReservation(placed, accepted.position())))
			.orElseGet(() -> refused("RESERVATION_DIFFERS", "The id stands for another reservation."));
	}

	private static boolean isShort(ReservationOutcome outcome) {
		return outcome instanceof ReservationOutcome.Refused refused
				&& refused.rejection().code().equals("INSUFFICIENT_STOCK");
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
		return (result instanceof CommandResult.Refused refused) ? new ReservationOutcome.Refused(refused.rejection())
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

	private CommandResult step(ReservationId id, EventContext context,
			BiFunction<HeldReservation, Instant, List<Command>> commandsAt) {
		Optional<RecordedEvent> placed = placed(id);
		if (placed.isEmpty()) {
			return new CommandResult.Refused(Rejection.of("RESERVATION_UNKNOWN", "There is no reservation of this id."),
					0);
		}
		ReservationPlaced event = (ReservationPlaced) placed.get().payload();
		HeldReservation reservation = new HeldReservation(id, event.lines());
		return this.commands.executeTogether(commandsAt.apply(reservation, context.occurredAt()), context);
	}

	/** A reservation's history begins with its placing, and an id is placed once. */
	private Optional<RecordedEvent> placed(ReservationId id) {
		return this.reader.readAggregate("reservation:" + id, 0).stream().findFirst();
	}

	private static ReservationOutcome refused(String code, String detail) {
		return new ReservationOutcome.Refused(Rejection.of(code, detail));
	}

}
