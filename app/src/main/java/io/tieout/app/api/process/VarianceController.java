package io.tieout.app.api.process;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.tieout.app.api.http.Call;
import io.tieout.app.api.http.EditVersion;
import io.tieout.app.api.http.StockRef;
import io.tieout.app.process.stockreconciliation.VarianceDecisions;
import io.tieout.eventstore.Commands;
import io.tieout.inventory.StockVarianceCommand;
import io.tieout.inventory.StockVarianceCommand.ProposeAcceptance;
import io.tieout.inventory.StockVarianceCommand.RejectAcceptance;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What people decide about variances: one proposes which figure to accept, another
 * approves.
 */
@RestController
@RequestMapping("/process/v1/variances/{id}")
@ApiResponse(responseCode = "200", description = "The step was taken.")
@ApiResponse(responseCode = "404", description = "There has never been such a variance (VARIANCE_UNKNOWN).")
@ApiResponse(responseCode = "412", description = "The variance has changed since it was read (CHANGED_MEANWHILE).")
class VarianceController {

	private final Commands commands;

	private final VarianceDecisions decisions;

	private final Clock clock;

	VarianceController(Commands commands, VarianceDecisions decisions, Clock clock) {
		this.commands = commands;
		this.decisions = decisions;
		this.clock = clock;
	}

	/**
	 * Proposes which figure to accept.
	 */
	@Operation(summary = "Propose which figure of a variance to accept; a second person approves")
	@ApiResponse(responseCode = "409",
			description = "The variance is not open (VARIANCE_NOT_OPEN), a proposal waits already (PROPOSAL_PENDING), or"
					+ " no stock is kept under the code (NOTHING_TO_ANCHOR).")
	@ApiResponse(responseCode = "422",
			description = "The reason is missing (REASON_MISSING), or the body or its key does not fit.")
	@PostMapping("/propose")
	StepDocument propose(@PathVariable String id, @RequestBody VarianceProposal request,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Call call) {
		Instant now = this.clock.instant();
		return carryOut(
				new ProposeAcceptance(StockRef.variance(id), EditVersion.seen(ifMatch), request.figure(),
						request.reason(), call.caller().name(), now),
				now, "variances-propose", List.of(id, request.figure().name(), request.reason()), call);
	}

	/**
	 * Approves what was proposed: the stated figure becomes the stock at the cut-off, or
	 * the held one stays.
	 */
	@Operation(summary = "Approve the proposal that waits, as a second person")
	@ApiResponse(responseCode = "409",
			description = "Nothing waits (NOTHING_PROPOSED, VARIANCE_NOT_OPEN), the figures have changed since"
					+ " (PROPOSAL_WITHDRAWN), the caller proposed it (SECOND_PERSON_REQUIRED, which is recorded), or the"
					+ " figure cannot be anchored any more (ANCHOR_BEYOND_HORIZON).")
	@ApiResponse(responseCode = "422", description = "The body or its key does not fit.")
	@PostMapping("/approve")
	StepDocument approve(@PathVariable String id, @RequestBody(required = false) @Nullable RemarkRequest request,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Call call) {
		String remark = (request != null) ? request.given() : null;
		return Steps.taken(this.decisions.approve(StockRef.variance(id), EditVersion.seen(ifMatch), remark,
				call.context(this.clock.instant(), "variances-approve", List.of(id, (remark != null) ? remark : ""))));
	}

	/**
	 * Turns down what was proposed.
	 */
	@Operation(summary = "Turn down the proposal that waits")
	@ApiResponse(responseCode = "409",
			description = "Nothing waits (NOTHING_PROPOSED, VARIANCE_NOT_OPEN), or the figures have changed since"
					+ " (PROPOSAL_WITHDRAWN).")
	@ApiResponse(responseCode = "422",
			description = "The reason is missing (REASON_MISSING), or the body or its key does not fit.")
	@PostMapping("/reject")
	StepDocument reject(@PathVariable String id, @RequestBody ReasonRequest request,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Call call) {
		Instant now = this.clock.instant();
		return carryOut(new RejectAcceptance(StockRef.variance(id), EditVersion.seen(ifMatch), request.reason(),
				call.caller().name(), now), now, "variances-reject", List.of(id, request.reason()), call);
	}

	private StepDocument carryOut(StockVarianceCommand command, Instant now, String operation, List<String> content,
			Call call) {
		return Steps.taken(this.commands.execute(command, call.context(now, operation, content)));
	}

}
