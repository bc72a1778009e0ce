package io.tieout.app.api.process;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.tieout.app.api.http.BreakRef;
import io.tieout.app.api.http.Call;
import io.tieout.app.api.http.EditVersion;
import io.tieout.app.api.problem.Problem;
import io.tieout.core.Rejection;
import io.tieout.eventstore.CommandResult;
import io.tieout.eventstore.Commands;
import io.tieout.eventstore.EventReader;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.reconciliation.BreakCommand;
import io.tieout.reconciliation.BreakCommand.AssignBreak;
import io.tieout.reconciliation.BreakCommand.ResolveBreak;
import io.tieout.reconciliation.BreakId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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
class BreakController {

	private final Commands commands;

	private final EventReader reader;

	private final Clock clock;

	BreakController(Commands commands, EventReader reader, Clock clock) {
		this.commands = commands;
		this.reader = reader;
		this.clock = clock;
	}

	/**
	 * Gives a break to somebody.
	 */
	@Operation(summary = "Give a break to somebody")
	@ApiResponse(responseCode = "200", description = "The step was taken.",
			headers = @Header(name = "ETag", description = "The break's version after it.",
					schema = @Schema(type = "string")))
	@ApiResponse(responseCode = "412", description = "The break has changed since it was read.",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(ref = "#/components/schemas/Problem")))
	@PostMapping("/assign")
	ResponseEntity<StepDocument> assign(@PathVariable String id, @RequestBody AssignRequest request,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Call call) {
		BreakId breakId = BreakRef.parse(id);
		Instant now = this.clock.instant();
		AssignBreak command = new AssignBreak(breakId, EditVersion.seen(ifMatch), request.assignee(),
				call.caller().name(), now);
		return carryOut(command, "breaks-assign", List.of(id, request.assignee()), call);
	}

	/**
	 * Disposes of a break although its sides differ.
	 */
	@Operation(summary = "Dispose of a break although its sides differ")
	@ApiResponse(responseCode = "200", description = "The step was taken.",
			headers = @Header(name = "ETag", description = "The break's version after it.",
					schema = @Schema(type = "string")))
	@ApiResponse(responseCode = "412", description = "The break has changed since it was read.",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(ref = "#/components/schemas/Problem")))
	@PostMapping("/resolve")
	ResponseEntity<StepDocument> resolve(@PathVariable String id, @RequestBody ResolveRequest request,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Call call) {
		BreakId breakId = BreakRef.parse(id);
		Instant now = this.clock.instant();
		ResolveBreak command = new ResolveBreak(breakId, EditVersion.seen(ifMatch), request.resolution(),
				request.reason(), call.caller().name(), now);
		return carryOut(command, "breaks-resolve", List.of(id, request.resolution().name(), request.reason()), call);
	}

	private ResponseEntity<StepDocument> carryOut(BreakCommand command, String operation, List<String> content,
			Call call) {
		CommandResult result = this.commands.execute(command, call.context(this.clock.instant(), operation, content));
		if (result instanceof CommandResult.Refused refused) {
			throw problem(refused.rejection()).asException();
		}
		long position = ((CommandResult.Accepted) result).position();
		return ResponseEntity.ok().eTag(EditVersion.tag(versionAt(position))).body(StepDocument.at(position));
	}

	/** The version that this step made, whatever has happened since. */
	private long versionAt(long position) {
		List<RecordedEvent> made = new ArrayList<>(1);
		this.reader.read(position - 1, position, made::add);
		return made.get(0).sequence() + 1;
	}

	private static Problem problem(Rejection rejection) {
		return switch (rejection.code()) {
			case "BREAK_UNKNOWN" -> Problem.of(HttpStatus.NOT_FOUND, rejection);
			case "CHANGED_MEANWHILE" -> Problem.of(HttpStatus.PRECONDITION_FAILED, rejection);
			case "REASON_MISSING", "ASSIGNEE_MISSING" -> Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, rejection);
			default -> Problem.of(HttpStatus.CONFLICT, rejection);
		};
	}

}
