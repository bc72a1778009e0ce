package io.tieout.app.api.experience;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.tieout.app.api.http.CsvExport;
import io.tieout.app.api.http.Cursor;
import io.tieout.app.api.http.EditVersion;
import io.tieout.app.api.http.Limit;
import io.tieout.app.api.http.Page;
import io.tieout.app.api.http.StockRef;
import io.tieout.app.api.problem.Problem;
import io.tieout.projections.stockledger.StockLedgerQueries;
import io.tieout.inventory.VarianceId;
import io.tieout.projections.stockstatements.StockStatementQueries;
import io.tieout.projections.stockstatements.VarianceItem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Variances, as lists and one by one.
 */
@RestController
@RequestMapping("/experience/v1")
class VarianceListController {

	private static final List<String> COLUMNS = List.of("varianceId", "source", "location", "sku", "held", "stated",
			"difference", "inFlight", "value", "currency", "classification", "status", "asOf", "firstSeen");

	/** Enough to see what a person has to look for, and no more than fits on a page. */
	private static final int MOVEMENTS = 20;

	private final StockStatementQueries variances;

	private final StockLedgerQueries ledger;

	private final Clock clock;

	VarianceListController(StockStatementQueries variances, StockLedgerQueries ledger, Clock clock) {
		this.variances = variances;
		this.ledger = ledger;
		this.clock = clock;
	}

	/**
	 * Variances, open ones unless asked otherwise.
	 */
	@Operation(summary = "Stock variances, open ones unless asked otherwise")
	@GetMapping("/variances")
	Page<VarianceDocument> variances(@ParameterObject VarianceQuestion question) {
		Instant now = this.clock.instant();
		int limit = Limit.of(question.limit());
		Cursor cursor = Cursor.parse(question.cursor(), 1);
		String after = (cursor != null) ? cursor.values().get(0) : null;
		List<VarianceItem> found = this.variances.variances(question.filter(now), after, limit + 1);
		return Page.of(found, limit, (item) -> Cursor.after(item.varianceId()))
			.map((item) -> VarianceDocument.of(item, now));
	}

	/**
	 * A variance with the movements around its cut-off, and the entity tag by which it is
	 * decided about.
	 */
	@Operation(summary = "A stock variance with the movements around its cut-off")
	@ApiResponse(responseCode = "200", description = "The variance.",
			headers = @Header(name = "ETag", description = "Its version, to be sent as If-Match by whoever decides.",
					schema = @Schema(type = "string")))
	@GetMapping("/variances/{id}")
	ResponseEntity<VarianceDocument> variance(@PathVariable String id) {
		VarianceId variance = StockRef.variance(id);
		VarianceItem item = this.variances.find(variance)
			.orElseThrow(() -> Problem.notFound("VARIANCE_UNKNOWN", "There is no such variance.").asException());
		List<StockFactDocument> movements = this.ledger.around(variance.position(), item.asOf(), MOVEMENTS)
			.stream()
			.map((line) -> StockFactDocument.of(line, item.asOf()))
			.toList();
		return ResponseEntity.ok()
			.eTag(EditVersion.tag(item.version()))
			.body(VarianceDocument.with(item, this.clock.instant(), movements));
	}

	/**
	 * The same list as a file.
	 */
	@Operation(summary = "The same list as CSV")
	@ApiResponse(responseCode = "200",
			description = "Columns: varianceId, source, location, sku, held, stated, difference, inFlight, value,"
					+ " currency, classification, status, asOf, firstSeen.",
			content = @Content(mediaType = CsvExport.TEXT_CSV, schema = @Schema(type = "string")))
	@GetMapping(path = "/variances.csv", produces = CsvExport.TEXT_CSV)
	void export(@ParameterObject VarianceQuestion question, HttpServletResponse response) throws IOException {
		try (CsvExport csv = CsvExport.to(response, COLUMNS)) {
			this.variances.each(question.filter(this.clock.instant()), csv.each(VarianceListController::cells));
		}
	}

	private static @Nullable Object[] cells(VarianceItem item) {
		return new @Nullable Object[] { VarianceDocument.name(item), item.source(), item.location(), item.sku(),
				item.held(), item.stated(), item.difference(), item.inFlight(), item.value(),
				(item.value() != null) ? item.value().currency().getCurrencyCode() : null, item.varianceClass(),
				item.status(), item.asOf(), item.firstSeen() };
	}

}
