package io.tieout.app.api.experience;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.tieout.app.api.evidence.Disclosures;
import io.tieout.app.api.evidence.SourceDocument;
import io.tieout.app.api.evidence.TradingDaySources;
import io.tieout.app.api.http.Call;
import io.tieout.app.api.http.CsvExport;
import io.tieout.app.api.http.Cursor;
import io.tieout.app.api.http.Limit;
import io.tieout.app.api.http.Page;
import io.tieout.app.ingest.SourceRecords;
import io.tieout.core.BusinessDate;
import io.tieout.core.Money;
import io.tieout.core.SourceSystem;
import io.tieout.eventstore.EventPage;
import io.tieout.projections.tradingdays.TradingDayItem;
import io.tieout.projections.tradingdays.TradingDayQueries;
import io.tieout.reconciliation.FeedId;
import io.tieout.reconciliation.Flow;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Trading days: what came from whom, and what it is worth.
 */
@RestController
@RequestMapping("/experience/v1")
class TradingDayController {

	private static final List<String> COLUMNS = List.of("date", "source", "flow", "received", "accepted", "duplicates",
			"parked", "rejected", "value", "currency");

	private static final String CUSTOMER = "customer";

	private final TradingDayQueries days;

	private final TradingDaySources sources;

	private final SourceRecords records;

	private final Disclosures disclosures;

	TradingDayController(TradingDayQueries days, TradingDaySources sources, SourceRecords records,
			Disclosures disclosures) {
		this.days = days;
		this.sources = sources;
		this.records = records;
		this.disclosures = disclosures;
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
	 * The facts that a trading day counts as accepted and in its value, in order of
	 * position, each with its raw record. A page may hold fewer than asked for and still
	 * have a next one: a call reads a bounded part of history.
	 */
	@Operation(summary = "The facts behind a trading day's accepted records and value, with their raw records")
	@GetMapping("/trading-days/{date}/{source}/{flow}/sources")
	Page<SourceDocument> daySources(@PathVariable String date, @PathVariable String source, @PathVariable String flow,
			@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit, Call call) {
		FeedId feed = new FeedId(new SourceSystem(source), new Flow(flow), BusinessDate.parse(date));
		EventPage page = this.sources.behind(feed, Cursor.number(cursor), Limit.of(limit));
		this.disclosures.record(call, "trading-days.sources",
				"trading-day:" + feed.businessDate() + "/" + feed.source() + "/" + feed.flow());
		return SourceDocument.page(page, this.records);
	}

	/**
	 * The same of customer records. Each of them is about a person, so that not everyone
	 * who sees trading days may open them.
	 */
	@Operation(summary = "The facts behind a trading day's customer records, with their raw records")
	@GetMapping("/trading-days/{date}/{source}/" + CUSTOMER + "/sources")
	Page<SourceDocument> dayCustomerSources(@PathVariable String date, @PathVariable String source,
			@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit, Call call) {
		return daySources(date, source, CUSTOMER, cursor, limit, call);
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
