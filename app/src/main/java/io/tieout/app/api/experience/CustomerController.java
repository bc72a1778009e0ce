package io.tieout.app.api.experience;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.tieout.app.api.evidence.Disclosures;
import io.tieout.app.api.http.Call;
import io.tieout.app.api.http.CsvExport;
import io.tieout.app.api.http.Page;
import io.tieout.app.api.problem.Problem;
import io.tieout.core.CustomerId;
import io.tieout.customer.RecordId;
import io.tieout.projections.customers.ClusterMember;
import io.tieout.projections.customers.CustomerQueries;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who a customer is, and why. That a person looked is recorded; a machine's look-ups are
 * its work.
 */
@RestController
@RequestMapping("/experience/v1/customers")
class CustomerController {

	private static final List<String> CLUSTER_COLUMNS = List.of("source", "sourceId", "customerId");

	/** An identifier that more people share finds nobody in particular. */
	private static final int MOST_FOUND = 100;

	private final CustomerQueries customers;

	private final CustomerIndex index;

	private final CustomerExports exports;

	private final Disclosures disclosures;

	CustomerController(CustomerQueries customers, CustomerIndex index, CustomerExports exports,
			Disclosures disclosures) {
		this.customers = customers;
		this.index = index;
		this.exports = exports;
		this.disclosures = disclosures;
	}

	/**
	 * The customers that an identifier leads to.
	 */
	@Operation(summary = "Find customers by one identifier")
	@GetMapping
	Page<CustomerDocument> find(@ParameterObject CustomerQuestion question, Call call) {
		question.requireOneIdentifier();
		List<CustomerDocument> found = candidates(question).stream()
			.map(this.customers::profile)
			.flatMap(Optional::stream)
			.map(CustomerDocument::of)
			.distinct()
			.toList();
		found.forEach(
				(customer) -> this.disclosures.record(call, "customers.read", "customer:" + customer.customerId()));
		return new Page<>(found, null);
	}

	private List<CustomerId> candidates(CustomerQuestion question) {
		if (question.email() != null) {
			return this.index.byEmail(question.email(), MOST_FOUND);
		}
		if (question.phone() != null) {
			return this.index.byPhone(question.phone(), MOST_FOUND);
		}
		if (question.loyaltyId() != null) {
			return this.index.byLoyaltyId(question.loyaltyId(), MOST_FOUND);
		}
		RecordId record = this.index.bySource(Objects.requireNonNull(question.source()),
				Objects.requireNonNull(question.sourceId()), question.relationship());
		return this.customers.ofRecord(record).stream().toList();
	}

	/**
	 * A customer, under any id it has or had.
	 */
	@Operation(summary = "A customer's golden profile, under any id it has or had")
	@GetMapping("/{id}")
	CustomerDocument profile(@PathVariable String id, Call call) {
		CustomerDocument profile = this.customers.profile(CustomerId.parse(id))
			.map(CustomerDocument::of)
			.orElseThrow(CustomerController::unknown);
		this.disclosures.record(call, "customers.read", "customer:" + profile.customerId());
		return profile;
	}

	/**
	 * Everything that is held on a person, by source, in all versions; for somebody who
	 * asks what is known of them.
	 */
	@Operation(summary = "Everything that is held on a person, by source")
	@GetMapping("/{id}/export")
	CustomerExportDocument export(@PathVariable String id, Call call) {
		CustomerExportDocument export = this.exports.of(CustomerId.parse(id)).orElseThrow(CustomerController::unknown);
		this.disclosures.record(call, "customers.export", "customer:" + export.customerId());
		return export;
	}

	/**
	 * Why the records of a customer are one person; nothing of what they hold.
	 */
	@Operation(summary = "Why the records of a customer are one person")
	@GetMapping("/{id}/why")
	Page<LinkDocument> why(@PathVariable String id) {
		CustomerId customer = CustomerId.parse(id);
		if (this.customers.resolve(customer).isEmpty()) {
			throw unknown();
		}
		return new Page<>(this.customers.why(customer).stream().map(LinkDocument::of).toList(), null);
	}

	/**
	 * Every source record and whose it is, as a file.
	 */
	@Operation(summary = "Every source record and whose it is, as CSV")
	@ApiResponse(responseCode = "200", description = "Columns: source, sourceId, customerId.",
			content = @Content(mediaType = CsvExport.TEXT_CSV, schema = @Schema(type = "string")))
	@GetMapping(path = "/clusters.csv", produces = CsvExport.TEXT_CSV)
	void clusters(Call call, HttpServletResponse response) throws IOException {
		this.disclosures.record(call, "customers.export", "clusters");
		try (CsvExport csv = CsvExport.to(response, CLUSTER_COLUMNS)) {
			this.customers.eachMember(csv.each(CustomerController::cells));
		}
	}

	private static @Nullable Object[] cells(ClusterMember member) {
		return new @Nullable Object[] { member.source(), member.sourceId(), member.customerId() };
	}

	private static RuntimeException unknown() {
		return Problem.notFound("CUSTOMER_UNKNOWN", "There is no customer of this id.").asException();
	}

}
