package io.tieout.app.api.process;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.tieout.app.api.http.Call;
import io.tieout.app.api.http.Lines;
import io.tieout.app.api.http.Segment;
import io.tieout.app.api.problem.Problem;
import io.tieout.app.process.allocation.OrderCommits;
import io.tieout.app.process.reservations.Cart;
import io.tieout.app.process.reservations.ReservationOutcome;
import io.tieout.app.process.reservations.Reservations;
import io.tieout.contract.EventContext;
import io.tieout.core.OrderId;
import io.tieout.core.Rejection;
import io.tieout.core.ReservationId;
import io.tieout.eventstore.CommandResult;
import io.tieout.inventory.ShortItem;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Reservations of stock.
 */
@RestController
@RequestMapping("/process/v1/reservations")
class ReservationController {

	/** Refusals of what was asked, as against those of the state it met. */
	private static final Set<String> UNFIT = Set.of("RESERVATION_EMPTY", "RESERVATION_QUANTITY_NOT_POSITIVE",
			"RESERVATION_POSITION_TWICE", "RESERVATION_ALREADY_EXPIRED", "EXPIRES_AT_OUT_OF_RANGE", "SKU_UNKNOWN",
			"BUNDLE_CONTAINS_ITSELF", "BUNDLE_TOO_DEEP", "QUANTITY_TOO_LARGE", "QUANTITY_SCALE",
			"LOCATION_NOT_OF_CHANNEL", "LOCATIONS_DIFFER");

	private final Reservations reservations;

	private final OrderCommits commits;

	private final Clock clock;

	ReservationController(Reservations reservations, OrderCommits commits, Clock clock) {
		this.reservations = reservations;
		this.commits = commits;
		this.clock = clock;
	}

	/**
	 * Holds everything of a cart, or nothing.
	 */
	@Operation(summary = "Reserve a cart: all of it, or nothing")
	@ApiResponse(responseCode = "201", description = "All of it is held.")
	@ApiResponse(responseCode = "409",
			description = "Something is short (INSUFFICIENT_STOCK names it), or the id"
					+ " stands for another cart; nothing is held.")
	@ApiResponse(responseCode = "422",
			description = "There is no line or too many (LINES_INVALID), or a line or the body does not fit.")
	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	ReservationDocument place(@RequestBody Cart cart, Call call) {
		Lines.require("A cart", cart.lines());
		EventContext context = call.context(this.clock.instant(), "reservations", cart.reservationId().value(), cart);
		ReservationOutcome outcome = this.reservations.place(cart, context, call.idempotencyKey() != null);
		if (outcome instanceof ReservationOutcome.Held held) {
			return ReservationDocument.of(held.reservation());
		}
		ReservationOutcome.Refused refused = (ReservationOutcome.Refused) outcome;
		throw problem(refused.rejection(), refused.items()).asException();
	}

	/**
	 * Commits a reservation to an order, so that it no longer expires. One whose time is
	 * over is held again for an order with a number, if that is possible.
	 */
	@Operation(summary = "Commit a reservation to an order; one that is over is held again if that is possible")
	@ApiResponse(responseCode = "200", description = "It belongs to the order and holds its goods.")
	@ApiResponse(responseCode = "409",
			description = "It belongs to another order, or it is over and its goods are gone: short says which, and"
					+ " shortfall names the order of which somebody must decide.")
	@PostMapping("/{id}/commit")
	StepDocument commit(@PathVariable String id, @RequestBody(required = false) @Nullable CommitRequest request,
			Call call) {
		OrderId order = (request != null) ? request.orderId() : null;
		OrderCommits.Outcome outcome = this.commits.commit(reservation(id), order,
				context(call, "reservations-commit", id, order));
		if (outcome instanceof OrderCommits.Outcome.Committed committed) {
			return StepDocument.at(committed.position());
		}
		OrderCommits.Outcome.Refused refused = (OrderCommits.Outcome.Refused) outcome;
		Problem problem = problem(refused.rejection(), refused.items());
		throw ((refused.shortfall() != null) ? problem.with("shortfall", refused.shortfall()) : problem).asException();
	}

	/**
	 * Says that the goods have left.
	 */
	@Operation(summary = "Say that the reserved goods have left")
	@PostMapping("/{id}/fulfil")
	StepDocument fulfil(@PathVariable String id, Call call) {
		return taken(this.reservations.fulfil(reservation(id), context(call, "reservations-fulfil", id, null)));
	}

	/**
	 * Gives the goods back for sale.
	 */
	@Operation(summary = "Give the reserved goods back for sale")
	@PostMapping("/{id}/release")
	StepDocument release(@PathVariable String id, Call call) {
		return taken(this.reservations.release(reservation(id), context(call, "reservations-release", id, null)));
	}

	private static ReservationId reservation(String id) {
		return new ReservationId(Segment.text(id));
	}

	private EventContext context(Call call, String operation, String id, @Nullable OrderId order) {
		return call.context(this.clock.instant(), operation,
				Map.of("id", id, "order", (order != null) ? order.value() : ""));
	}

	private static StepDocument taken(CommandResult result) {
		if (result instanceof CommandResult.Accepted accepted) {
			return StepDocument.at(accepted.position());
		}
		throw problem(((CommandResult.Refused) result).rejection(), List.of()).asException();
	}

	private static Problem problem(Rejection rejection, List<ShortItem> items) {
		if (!items.isEmpty()) {
			return Problem.of(HttpStatus.CONFLICT, rejection.code(), rejection.detail()).with("short", items);
		}
		if (rejection.code().equals("RESERVATION_UNKNOWN")) {
			return Problem.of(HttpStatus.NOT_FOUND, rejection);
		}
		return Problem.of(UNFIT.contains(rejection.code()) ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT,
				rejection);
	}

}
