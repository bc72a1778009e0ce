package io.tieout.app.api.process;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.tieout.app.api.http.Call;
import io.tieout.app.api.problem.Problem;
import io.tieout.app.lane.Live;
import io.tieout.app.process.privacy.PrivacyRequests;
import io.tieout.core.CustomerId;
import io.tieout.customer.CustomerEvent.CustomerErased;
import io.tieout.customer.CustomerEvent.ErasureRequested;
import io.tieout.eventstore.EventReader;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.projections.customers.CustomerQueries;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Erasure of a person, and what proves it.
 */
@RestController
class CustomerErasureController {

	private final PrivacyRequests requests;

	private final CustomerQueries customers;

	private final EventReader reader;

	private final Clock clock;

	CustomerErasureController(PrivacyRequests requests, CustomerQueries customers, @Live EventReader reader,
			Clock clock) {
		this.requests = requests;
		this.customers = customers;
		this.reader = reader;
		this.clock = clock;
	}

	/**
	 * Erases a person: all records of the customer, for ever. Only the customer itself is
	 * taken, under the id it has now.
	 */
	@Operation(summary = "Erase a person: all records of a customer, for ever")
	@ApiResponse(responseCode = "200",
			description = "It is asked for and will be done within moments; the certificate says when it was.")
	@ApiResponse(responseCode = "404", description = "There is no such customer (CUSTOMER_UNKNOWN).")
	@ApiResponse(responseCode = "409",
			description = "A review of the customer is undecided (REVIEW_UNDECIDED), a legal hold stands (LEGAL_HOLD), the"
					+ " id was merged into another (CUSTOMER_IS_ALIAS), or the customer's records changed a moment ago"
					+ " (CUSTOMER_MEMBERS_CHANGED).")
	@ApiResponse(responseCode = "422",
			description = "The reason is missing (REASON_MISSING), or the body or its key does not fit.")
	@PostMapping("/process/v1/customers/{id}/erase")
	StepDocument erase(@PathVariable String id, @RequestBody ReasonRequest request, Call call) {
		Instant now = this.clock.instant();
		return Steps.taken(this.requests.erase(CustomerId.parse(id), request.reason(),
				call.context(now, "customers-erase", List.of(id, request.reason()))));
	}

	/**
	 * The certificate of an erasure, from the events that tell of it, under any id the
	 * customer had. It can be fetched again any time.
	 */
	@Operation(summary = "What was erased of a person, what was kept, and why")
	@ApiResponse(responseCode = "200", description = "The certificate; without erasedAt while it is carried out.")
	@ApiResponse(responseCode = "404",
			description = "There is no such customer (CUSTOMER_UNKNOWN), or nobody asked for its erasure"
					+ " (ERASURE_NOT_REQUESTED).")
	@GetMapping("/process/v1/customers/{id}/erasure")
	ErasureCertificate certificate(@PathVariable String id) {
		CustomerId customer = this.customers.resolve(CustomerId.parse(id))
			.orElseThrow(() -> Problem.notFound("CUSTOMER_UNKNOWN", "There is no customer of this id.").asException());
		ErasureCertificate certificate = null;
		for (RecordedEvent event : this.reader.readAggregate("customer:" + customer, 0)) {
			if (event.payload() instanceof ErasureRequested asked) {
				certificate = ErasureCertificate.of(event.eventId(), asked);
			}
			else if (event.payload() instanceof CustomerErased done && certificate != null) {
				certificate = certificate.doneBy(done);
			}
		}
		if (certificate == null) {
			throw Problem.notFound("ERASURE_NOT_REQUESTED", "Nobody has asked for the customer to be erased.")
				.asException();
		}
		return certificate;
	}

}
