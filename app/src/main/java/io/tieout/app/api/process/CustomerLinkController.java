package io.tieout.app.api.process;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.tieout.app.api.http.Call;
import io.tieout.app.api.problem.Problem;
import io.tieout.core.CustomerId;
import io.tieout.customer.RecordId;
import io.tieout.customer.RecordPairCommand.DecidePair;
import io.tieout.customer.RecordPairId;
import io.tieout.eventstore.Commands;
import io.tieout.projections.customers.CustomerQueries;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * What stewards say of who is one person.
 */
@RestController
class CustomerLinkController {

	private final Commands commands;

	private final CustomerQueries customers;

	private final Clock clock;

	CustomerLinkController(Commands commands, CustomerQueries customers, Clock clock) {
		this.commands = commands;
		this.customers = customers;
		this.clock = clock;
	}

	/**
	 * Says that a record of the customer and another are one person, or two, or takes
	 * that back. It outlives every rule; customers merge or come apart by it within
	 * moments.
	 */
	@Operation(summary = "Say that two records are one person, or two, or take that back")
	@ApiResponse(responseCode = "200", description = "It is said; customers follow within moments.")
	@ApiResponse(responseCode = "404",
			description = "There is no such customer or record (CUSTOMER_UNKNOWN, RECORD_UNKNOWN).")
	@ApiResponse(responseCode = "409",
			description = "The record is not the customer's (RECORD_NOT_MEMBER), or nothing was said that could be taken"
					+ " back (NOTHING_SAID).")
	@ApiResponse(responseCode = "422",
			description = "The reason is missing (REASON_MISSING), or the body or its key does not fit.")
	@ApiResponse(responseCode = "400", description = "Both records are the same (PAIR_INVALID).")
	@PostMapping("/process/v1/customers/{id}/links")
	StepDocument decide(@PathVariable String id, @RequestBody LinkRequest request, Call call) {
		CustomerId customer = this.customers.resolve(CustomerId.parse(id))
			.orElseThrow(() -> Problem.notFound("CUSTOMER_UNKNOWN", "There is no customer of this id.").asException());
		RecordId record = request.record().id();
		CustomerId holder = holderOf(record);
		if (!holder.equals(customer)) {
			throw Problem
				.of(HttpStatus.CONFLICT, "RECORD_NOT_MEMBER",
						"The record belongs to another customer; see " + holder + ".")
				.asException();
		}
		RecordId other = request.other().id();
		holderOf(other);
		Instant now = this.clock.instant();
		DecidePair decide = new DecidePair(new RecordPairId(record, other), request.decision(), request.reason(),
				call.caller().name(), now);
		return Steps.taken(this.commands.execute(decide, call.context(now, "customers-links",
				List.of(id, request.decision().name(), record.toString(), other.toString(), request.reason()))));
	}

	private CustomerId holderOf(RecordId record) {
		return this.customers.ofRecord(record)
			.orElseThrow(
					() -> Problem.notFound("RECORD_UNKNOWN", "There is no such record; name it as reviews and why do.")
						.asException());
	}

}
