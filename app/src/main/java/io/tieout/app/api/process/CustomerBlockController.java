package io.tieout.app.api.process;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.tieout.app.api.http.Call;
import io.tieout.contract.Command;
import io.tieout.core.CustomerId;
import io.tieout.customer.CustomerCommand.BlockCustomer;
import io.tieout.customer.CustomerCommand.UnblockCustomer;
import io.tieout.eventstore.Commands;
import io.tieout.projections.customers.CustomerBlock;
import io.tieout.projections.customers.CustomerQueries;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who may not order.
 */
@RestController
@RequestMapping("/process/v1/customers/{id}")
@ApiResponse(responseCode = "200", description = "The step was taken.")
@ApiResponse(responseCode = "404", description = "There is no such customer (CUSTOMER_UNKNOWN).")
@ApiResponse(responseCode = "409",
		description = "The customer was merged into another a moment ago (CUSTOMER_IS_ALIAS).")
@ApiResponse(responseCode = "422",
		description = "The reason is missing (REASON_MISSING), or the body or its key does not fit.")
class CustomerBlockController {

	private final Commands commands;

	private final CustomerQueries customers;

	private final Clock clock;

	CustomerBlockController(Commands commands, CustomerQueries customers, Clock clock) {
		this.commands = commands;
		this.customers = customers;
		this.clock = clock;
	}

	/**
	 * Stops a customer, under any id it has or had, from ordering.
	 */
	@Operation(summary = "Stop a customer from ordering")
	@PostMapping("/block")
	StepDocument block(@PathVariable String id, @RequestBody ReasonRequest request, Call call) {
		Instant now = this.clock.instant();
		return Steps
			.taken(this.commands.execute(new BlockCustomer(living(id), request.reason(), call.caller().name(), now),
					call.context(now, "customers-block", List.of(id, request.reason()))));
	}

	/**
	 * Lets a customer order again: ends every block, of the customer and of those merged
	 * into it.
	 */
	@Operation(summary = "Let a customer order again")
	@PostMapping("/unblock")
	StepDocument unblock(@PathVariable String id, @RequestBody ReasonRequest request, Call call) {
		Instant now = this.clock.instant();
		CustomerId living = living(id);
		List<Command> all = Stream
			.concat(Stream.of(living), this.customers.blocks(living).stream().map(CustomerBlock::customer))
			.distinct()
			.<Command>map((blocked) -> new UnblockCustomer(blocked, request.reason(), call.caller().name(), now))
			.toList();
		return Steps.taken(this.commands.executeTogether(all,
				call.context(now, "customers-unblock", List.of(id, request.reason()))));
	}

	private CustomerId living(String id) {
		CustomerId asked = CustomerId.parse(id);
		return this.customers.resolve(asked).orElse(asked);
	}

}
