package io.tieout.app.api.process;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.tieout.app.api.http.AuthorityRef;
import io.tieout.app.api.http.Call;
import io.tieout.app.api.http.EditVersion;
import io.tieout.eventstore.Commands;
import io.tieout.reconciliation.AuthorityCommand;
import io.tieout.reconciliation.AuthorityCommand.ApproveGrants;
import io.tieout.reconciliation.AuthorityCommand.ProposeGrants;
import io.tieout.reconciliation.AuthorityCommand.RejectGrants;
import io.tieout.reconciliation.AuthoritySubject;
import java.time.Clock;
import java.time.Instant;
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
 * How two people change whose word counts for what.
 */
@RestController
@RequestMapping("/process/v1/authorities/{kind}/{subject}")
@ApiResponse(responseCode = "200", description = "The step was taken.",
		headers = @Header(name = "ETag", description = "The subject's version after it.",
				schema = @Schema(type = "string")))
@ApiResponse(responseCode = "404", description = "There is no such kind (AUTHORITY_UNKNOWN).")
@ApiResponse(responseCode = "412", description = "The authority has changed since it was read (CHANGED_MEANWHILE).")
class AuthorityController {

	private final Commands commands;

	private final Steps steps;

	private final Clock clock;

	AuthorityController(Commands commands, Steps steps, Clock clock) {
		this.commands = commands;
		this.steps = steps;
		this.clock = clock;
	}

	/**
	 * Proposes other grants over the stock of a location ({@code stock}) or the prices of
	 * a channel ({@code price}).
	 */
	@Operation(summary = "Propose who may do what over the stock of a location or the prices of a channel;"
			+ " a second person approves")
	@ApiResponse(responseCode = "409",
			description = "Another proposal waits (GRANTS_PENDING), or these grants hold already (GRANTS_UNCHANGED).")
	@ApiResponse(responseCode = "422",
			description = "The grants cannot be (GRANT_SOURCE_TWICE, GRANT_WITHOUT_RIGHTS, RIGHT_OF_ANOTHER_KIND), the"
					+ " reason is missing (REASON_MISSING), or the body or its key does not fit.")
	@PostMapping
	ResponseEntity<StepDocument> propose(@PathVariable String kind, @PathVariable String subject,
			@RequestBody GrantsRequest request,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Call call) {
		Instant now = this.clock.instant();
		AuthoritySubject named = AuthorityRef.parse(kind, subject);
		ProposeGrants command = new ProposeGrants(named, EditVersion.seen(ifMatch), request.grants(), request.reason(),
				call.caller().name(), now);
		return carryOut(command, now, "authorities-propose",
				List.of(named.toString(), request.grants().toString(), request.reason()), call);
	}

	/**
	 * Approves the grants that wait.
	 */
	@Operation(summary = "Approve the grants that wait, as a second person")
	@ApiResponse(responseCode = "409",
			description = "Nothing waits (NOTHING_PROPOSED), or the caller proposed it (SECOND_PERSON_REQUIRED, which is"
					+ " recorded).")
	@PostMapping("/approve")
	ResponseEntity<StepDocument> approve(@PathVariable String kind, @PathVariable String subject,
			@RequestBody(required = false) @Nullable RemarkRequest request,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Call call) {
		Instant now = this.clock.instant();
		AuthoritySubject named = AuthorityRef.parse(kind, subject);
		String remark = (request != null) ? request.given() : null;
		return decide(new ApproveGrants(named, EditVersion.seen(ifMatch), remark, call.caller().name(), now), now,
				List.of(named.toString(), "APPROVE", (remark != null) ? remark : ""), call);
	}

	/**
	 * Turns the grants down that wait, or takes one's own proposal back.
	 */
	@Operation(summary = "Reject the grants that wait, or take the own proposal back")
	@ApiResponse(responseCode = "409", description = "Nothing waits (NOTHING_PROPOSED).")
	@ApiResponse(responseCode = "422",
			description = "The reason is missing (REASON_MISSING), or the body or its key does not fit.")
	@PostMapping("/reject")
	ResponseEntity<StepDocument> reject(@PathVariable String kind, @PathVariable String subject,
			@RequestBody ReasonRequest request,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Call call) {
		Instant now = this.clock.instant();
		AuthoritySubject named = AuthorityRef.parse(kind, subject);
		return decide(new RejectGrants(named, EditVersion.seen(ifMatch), request.reason(), call.caller().name(), now),
				now, List.of(named.toString(), "REJECT", request.reason()), call);
	}

	/** One operation, so that a repeat under one key cannot turn a yes into a no. */
	private ResponseEntity<StepDocument> decide(AuthorityCommand command, Instant now, List<String> content,
			Call call) {
		return carryOut(command, now, "authorities-decide", content, call);
	}

	private ResponseEntity<StepDocument> carryOut(AuthorityCommand command, Instant now, String operation,
			List<String> content, Call call) {
		return this.steps.versioned(this.commands.execute(command, call.context(now, operation, content)));
	}

}
