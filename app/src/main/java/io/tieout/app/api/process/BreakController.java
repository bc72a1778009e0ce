package io.tieout.app.api.process;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.tieout.app.api.http.BreakRef;
import io.tieout.app.api.http.Call;
import io.tieout.app.api.http.EditVersion;
import io.tieout.eventstore.Commands;
import io.tieout.reconciliation.BreakCommand;
import io.tieout.reconciliation.BreakCommand.AssignBreak;
import io.tieout.reconciliation.BreakCommand.ResolveBreak;
import io.tieout.reconciliation.BreakId;
import io.tieout.reconciliation.WriteOffCommand.ApproveWriteOff;
import io.tieout.reconciliation.WriteOffCommand.ProposeWriteOff;
import io.tieout.reconciliation.WriteOffCommand.RejectWriteOff;
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
 * What people do about breaks.
 */
@RestController
@RequestMapping("/process/v1/breaks/{id}")
@ApiResponse(responseCode = "200", description = "The step was taken.",
		headers = @Header(name = "ETag", description = "The break's version after it.",
				schema = @Schema(type = "string")))
@ApiResponse(responseCode = "404", description = "There has never been such a break (BREAK_UNKNOWN).")
@ApiResponse(responseCode = "412", description = "The break has changed since it was read (CHANGED_MEANWHILE).")
class BreakController {

	private final Commands commands;

	private final Steps steps;

	private final Clock clock;

	BreakController(Commands commands, Steps steps, Clock clock) {
		this.commands = commands;
		this.steps = steps;
		this.clock = clock;
	}

	/**
	 * Gives a break to somebody.
	 */
	@Operation(summary = "Give a break to somebody")
	@ApiResponse(responseCode = "409",
			description = "The break is not open (BREAK_NOT_OPEN), or a write-off of it waits (WRITE_OFF_PENDING).")
	@ApiResponse(responseCode = "422",
			description = "Nobody is named (ASSIGNEE_MISSING), or the body or its key does not fit.")
	@PostMapping("/assign")
	ResponseEntity<StepDocument> assign(@PathVariable String id, @RequestBody AssignRequest request,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Call call) {
		BreakId breakId = BreakRef.parse(id);
		Instant now = this.clock.instant();
		AssignBreak command = new AssignBreak(breakId, EditVersion.seen(ifMatch), request.assignee(),
				call.caller().name(), now);
		return carryOut(command, now, "breaks-assign", List.of(id, request.assignee()), call);
	}

	/**
	 * Disposes of a break although its sides differ.
	 */
	@Operation(summary = "Dispose of a break although its sides differ")
	@ApiResponse(responseCode = "409",
			description = "The break is not open (BREAK_NOT_OPEN), or a write-off of it waits (WRITE_OFF_PENDING).")
	@ApiResponse(responseCode = "422",
			description = "The reason is missing (REASON_MISSING), or the body or its key does not fit.")
	@PostMapping("/resolve")
	ResponseEntity<StepDocument> resolve(@PathVariable String id, @RequestBody ResolveRequest request,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Call call) {
		BreakId breakId = BreakRef.parse(id);
		Instant now = this.clock.instant();
		ResolveBreak command = new ResolveBreak(breakId, EditVersion.seen(ifMatch), request.resolution(),
				request.reason(), call.caller().name(), now);
		return carryOut(command, now, "breaks-resolve", List.of(id, request.resolution().name(), request.reason()),
				call);
	}

	/**
	 * Proposes to give the difference of a break up, as it stands.
	 */
	@Operation(summary = "Propose to write a break off; a second person approves")
	@ApiResponse(responseCode = "409",
			description = "The break is not open (BREAK_NOT_OPEN), a write-off of it waits already (WRITE_OFF_PENDING),"
					+ " or there is no amount to give up (NOTHING_TO_WRITE_OFF).")
	@ApiResponse(responseCode = "422",
			description = "The reason is missing (REASON_MISSING), or the body or its key does not fit.")
	@PostMapping("/write-off")
	ResponseEntity<StepDocument> writeOff(@PathVariable String id, @RequestBody WriteOffRequest request,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Call call) {
		BreakId breakId = BreakRef.parse(id);
		Instant now = this.clock.instant();
		ProposeWriteOff command = new ProposeWriteOff(breakId, EditVersion.seen(ifMatch), request.reason(),
				call.caller().name(), now);
		return carryOut(command, now, "breaks-write-off", List.of(id, request.reason()), call);
	}

	/**
	 * Approves the write-off that waits, or turns it down.
	 */
	@Operation(summary = "Approve the write-off that waits, as a second person, or reject it")
	@ApiResponse(responseCode = "409",
			description = "Nothing waits (NOTHING_PROPOSED, BREAK_NOT_OPEN), the figures have changed since"
					+ " (WRITE_OFF_WITHDRAWN), or the caller proposed it (SECOND_PERSON_REQUIRED, which is recorded).")
	@ApiResponse(responseCode = "422",
			description = "A rejection lacks its reason (REASON_MISSING), or the body or its key does not fit.")
	@PostMapping("/approve")
	ResponseEntity<StepDocument> approve(@PathVariable String id, @RequestBody ApprovalRequest request,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Call call) {
		Instant now = this.clock.instant();
		BreakCommand command = decision(BreakRef.parse(id), EditVersion.seen(ifMatch), request, call.caller().name(),
				now);
		return carryOut(command, now, "breaks-approve", List.of(id, request.decision().name(), request.reasonOrNone()),
				call);
	}

	private static BreakCommand decision(BreakId id, @Nullable Long seenVersion, ApprovalRequest request, String by,
			Instant now) {
		return switch (request.decision()) {
			case APPROVE -> new ApproveWriteOff(id, seenVersion, request.remark(), by, now);
			case REJECT -> new RejectWriteOff(id, seenVersion, request.reasonOrNone(), by, now);
		};
	}

	private ResponseEntity<StepDocument> carryOut(BreakCommand command, Instant now, String operation,
			List<String> content, Call call) {
		return this.steps.versioned(this.commands.execute(command, call.context(now, operation, content)));
	}

}
