package io.tieout.app.api.experience;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.tieout.app.api.http.CsvExport;
import io.tieout.core.BusinessDate;
import io.tieout.core.Money;
import io.tieout.projections.tradingdays.TradingDayItem;
import io.tieout.projections.tradingdays.TradingDayQueries;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Trading days: what came from whom, and what it is worth.
 */
@RestController
@RequestMapping("/experience/v1")
class TradingDayController {

	private static final List<String> COLUMNS = List.of("date", "source", "flow", "received", "accepted", "duplicates",
			"parked", "rejected", "value", "currency");

	private final TradingDayQueries days;

	TradingDayController(TradingDayQueries days) {
		this.days = days;
	}

	/**
	 * One trading day, by source and flow.
	 */
	@Operation(summary = "One trading day, by source and flow")
	@GetMapping("/trading-days/{date}")
	TradingDayDocument day(@PathVariable String date) {
		BusinessDate day = BusinessDate.parse(date);
		return new TradingDayDocument(day, this.days.day(day).stream().map(TradingDayDocument.Feed::of).toList());
	}

	/**
	 * All trading days as a file.
	 */
	@Operation(summary = "All trading days as CSV")
	@ApiResponse(responseCode = "200",
			description = "Columns: date, source, flow, received, accepted, duplicates, parked, rejected, value, currency.",
			content = @Content(mediaType = CsvExport.TEXT_CSV, schema = @Schema(type = "string")))
	@GetMapping(path = "/trading-days.csv", produces = CsvExport.TEXT_CSV)
	void export(HttpServletResponse response) throws IOException {
		try (CsvExport csv = CsvExport.to(response, COLUMNS)) {
			for (TradingDayItem item : this.days.all()) {
				rows(csv, item);
			}
		}
	}

	/**
	 * A row per currency; the counts stand in the first alone, so that sums come out.
	 */
	private static void rows(CsvExport csv, TradingDayItem item) throws IOException {
		Money first = item.values().isEmpty() ? null : item.values().get(0);
		csv.row(item.date(), item.source(), item.flow(), item.received(), item.accepted(), item.duplicates(),
				item.parked(), item.rejected(), first, (first != null) ? first.currency() : null);
		for (Money further : item.values().stream().skip(1).toList()) {
			csv.row(item.date(), item.source(), item.flow(), 0, 0, 0, 0, 0, further, further.currency());
		}
	}

}
