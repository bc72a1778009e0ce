package io.tieout.app.api.process;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.tieout.app.api.http.Call;
import io.tieout.app.process.privacy.PrivacyRequests;
import io.tieout.contract.EventContext;
import io.tieout.core.CustomerId;
import java.time.Clock;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Restriction of processing, and legal holds.
 */
@RestController
@RequestMapping("/process/v1/customers/{id}")
@ApiResponse(responseCode = "200", description = "The step was taken.")
@ApiResponse(responseCode = "404", description = "There is no such customer (CUSTOMER_UNKNOWN).")
@ApiResponse(responseCode = "409",
		description = "The customer was merged into another a moment ago (CUSTOMER_IS_ALIAS), its records changed"
				+ " (CUSTOMER_MEMBERS_CHANGED), or it is erased or being erased (CUSTOMER_ERASED, ERASURE_REQUESTED).")
@ApiResponse(responseCode = "422",
		description = "The reason is missing (REASON_MISSING), or the body or its key does not fit.")
class CustomerPrivacyController {

	private final PrivacyRequests requests;

	private final Clock clock;

	CustomerPrivacyController(PrivacyRequests requests, Clock clock) {
		this.requests = requests;
		this.clock = clock;
	}

	/**
	 * Restricts the processing of a person: no rule links the customer's records to
	 * others any more.
	 */
	@Operation(summary = "Restrict the processing of a person")
	@PostMapping("/restrict")
	StepDocument restrict(@PathVariable String id, @RequestBody ReasonRequest request, Call call) {
		return Steps.taken(this.requests.restrict(CustomerId.parse(id), request.reason(),
				context("customers-restrict", id, request, call)));
	}

	/**
	 * Lifts the restriction; rules decide again.
	 */
	@Operation(summary = "Lift the restriction of processing")
	@PostMapping("/unrestrict")
	StepDocument unrestrict(@PathVariable String id, @RequestBody ReasonRequest request, Call call) {
		return Steps.taken(this.requests.lift(CustomerId.parse(id), request.reason(),
				context("customers-unrestrict", id, request, call)));
	}

	/**
	 * Places a legal hold: the customer is not erased while it stands.
	 */
	@Operation(summary = "Place a legal hold, which keeps a person from being erased")
	@PostMapping("/hold")
	StepDocument hold(@PathVariable String id, @RequestBody ReasonRequest request, Call call) {
		return Steps.taken(this.requests.hold(CustomerId.parse(id), request.reason(),
				context("customers-hold", id, request, call)));
	}

	/**
	 * Releases every legal hold of the customer.
	 */
	@Operation(summary = "Release the legal holds of a person")
	@PostMapping("/release")
	StepDocument release(@PathVariable String id, @RequestBody ReasonRequest request, Call call) {
		return Steps.taken(this.requests.release(CustomerId.parse(id), request.reason(),
				context("customers-release", id, request, call)));
	}

	private EventContext context(String operation, String id, ReasonRequest request, Call call) {
		return call.context(this.clock.instant(), operation, List.of(id, request.reason()));
	}

}
