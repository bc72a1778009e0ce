package io.tieout.app.api.process;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.tieout.app.api.http.Call;
import io.tieout.app.api.http.EditVersion;
import io.tieout.app.api.http.Segment;
import io.tieout.app.api.problem.Problem;
import io.tieout.app.process.allocation.Shortfalls;
import io.tieout.app.process.reservations.AllocationOutcome;
import io.tieout.contract.EventContext;
import io.tieout.core.OrderId;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What people decide about orders that could not be allocated.
 */
@RestController
@RequestMapping("/process/v1/shortfalls/{id}")
@ApiResponse(responseCode = "200", description = "The step was taken.",
		headers = @Header(name = "ETag", description = "The shortfall's version after it.",
				schema = @Schema(type = "string")))
@ApiResponse(responseCode = "404", description = "The order never fell short (SHORTFALL_UNKNOWN).")
@ApiResponse(responseCode = "409",
		description = "It was decided already (SHORTFALL_CLOSED), or waits already"
				+ " (SHORTFALL_BACKORDERED), or what was tried is still short (INSUFFICIENT_STOCK, with what is).")
@ApiResponse(responseCode = "412", description = "It has changed since it was read (CHANGED_MEANWHILE).")
@ApiResponse(responseCode = "422",
		description = "The reason is missing (REASON_MISSING), or the body or its key does not fit.")
class ShortfallController {

	private final Shortfalls shortfalls;

	private final Steps steps;

	private final Clock clock;

	ShortfallController(Shortfalls shortfalls, Steps steps, Clock clock) {
		this.shortfalls = shortfalls;
		this.steps = steps;
		this.clock = clock;
	}

	/**
	 * Tries the order again: where its goods were held before, if they were, else
	 * wherever its channel may take from.
	 */
	@Operation(summary = "Try to allocate the order again")
	@PostMapping("/retry")
	ResponseEntity<StepDocument> retry(@PathVariable String id, @RequestBody ReasonRequest request,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Call call) {
		AllocationOutcome outcome = this.shortfalls.retry(new OrderId(Segment.text(id)), EditVersion.seen(ifMatch),
				request.reason(), call.caller().name(), context(call, "shortfalls-retry", id, request));
		if (outcome instanceof AllocationOutcome.Refused refused) {
			Problem problem = Steps.problem(refused.rejection());
			throw (refused.items().isEmpty() ? problem
					: Problem.of(problem.status(), problem.code(), problem.detail()).with("short", refused.items()))
				.asException();
		}
		return this.steps.versioned(((AllocationOutcome.Allocated) outcome).position());
	}

	/**
	 * Lets the order wait for goods.
	 */
	@Operation(summary = "Let the order wait; it is tried again when goods come in")
	@PostMapping("/backorder")
	ResponseEntity<StepDocument> backorder(@PathVariable String id, @RequestBody ReasonRequest request,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Call call) {
		return this.steps.versioned(this.shortfalls.backorder(new OrderId(Segment.text(id)), EditVersion.seen(ifMatch),
				request.reason(), call.caller().name(), context(call, "shortfalls-backorder", id, request)));
	}

	/**
	 * Gives the order's goods up.
	 */
	@Operation(summary = "Decide that the order's goods are not delivered; what is held for it is sold again")
	@PostMapping("/cancel")
	ResponseEntity<StepDocument> cancel(@PathVariable String id, @RequestBody ReasonRequest request,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Call call) {
		return this.steps.versioned(this.shortfalls.cancel(new OrderId(Segment.text(id)), EditVersion.seen(ifMatch),
				request.reason(), call.caller().name(), context(call, "shortfalls-cancel", id, request)));
	}

	private EventContext context(Call call, String operation, String id, ReasonRequest request) {
		return call.context(this.clock.instant(), operation, List.of(id, request.reason()));
	}

}
