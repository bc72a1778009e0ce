package io.tieout.app.api.process;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.tieout.app.api.http.Call;
import io.tieout.app.api.http.StockRef;
import io.tieout.app.api.problem.Problem;
import io.tieout.core.SourceRef;
import io.tieout.eventstore.CommandResult;
import io.tieout.eventstore.Commands;
import io.tieout.inventory.StockStatementCommand.RequestComparison;
import io.tieout.inventory.StockStatementEvent.ComparisonRequested;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/**
 * What people do about stock statements.
 */
@RestController
@RequestMapping("/process/v1/statements")
@ApiResponse(responseCode = "202", description = "The statement is compared again; the address shows how it ties out.",
		headers = @Header(name = HttpHeaders.LOCATION, description = "Where the statement is read.",
				schema = @Schema(type = "string")))
@ApiResponse(responseCode = "404", description = "There is no such statement (STATEMENT_UNKNOWN).")
class StatementController {

	private final Commands commands;

	private final Clock clock;

	StatementController(Commands commands, Clock clock) {
		this.commands = commands;
		this.clock = clock;
	}

	/**
	 * Compares a statement again, by what is known now.
	 */
	@Operation(summary = "Compare a statement again, by what is known now")
	@PostMapping("/{id}/reconcile")
	ResponseEntity<ComparisonDocument> reconcile(@PathVariable String id, Call call) {
		return reconcile(StockRef.statement(id), call);
	}

	/**
	 * The same by the statement's source and its id there.
	 */
	@Operation(summary = "Compare a statement again, named by its source and its id there")
	@PostMapping("/{source}/{sourceId}/reconcile")
	ResponseEntity<ComparisonDocument> reconcile(@PathVariable String source, @PathVariable String sourceId,
			Call call) {
		return reconcile(StockRef.statement(source, sourceId), call);
	}

	private ResponseEntity<ComparisonDocument> reconcile(SourceRef statement, Call call) {
		Instant now = this.clock.instant();
		CommandResult result = this.commands.execute(new RequestComparison(statement, call.caller().name(), now),
				call.context(now, "statements-reconcile", List.of(statement.toString())));
		if (result instanceof CommandResult.Refused refused) {
			throw Problem.of(HttpStatus.NOT_FOUND, refused.rejection()).asException();
		}
		CommandResult.Accepted accepted = (CommandResult.Accepted) result;
		String name = StockRef.of(statement);
		return ResponseEntity.accepted()
			.location(URI.create("/experience/v1/statements/" + UriUtils.encode(name, StandardCharsets.UTF_8)))
			.body(new ComparisonDocument(name, ((ComparisonRequested) accepted.events().get(0)).comparison(),
					accepted.position()));
	}

}
