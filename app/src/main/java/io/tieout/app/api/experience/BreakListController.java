package io.tieout.app.api.experience;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.tieout.app.api.evidence.BreakSources;
import io.tieout.app.api.evidence.Disclosures;
import io.tieout.app.api.evidence.SourceDocument;
import io.tieout.app.api.http.BreakRef;
import io.tieout.app.api.http.Call;
import io.tieout.app.api.http.CsvExport;
import io.tieout.app.api.http.Cursor;
import io.tieout.app.api.http.EditVersion;
import io.tieout.app.api.http.Limit;
import io.tieout.app.api.http.Page;
import io.tieout.app.api.problem.Problem;
import io.tieout.app.ingest.SourceRecords;
import io.tieout.eventstore.EventPage;
import io.tieout.projections.breaks.BreakItem;
import io.tieout.projections.breaks.BreakQueries;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Breaks, as lists and one by one.
 */
@RestController
@RequestMapping("/experience/v1")
class BreakListController {

	private static final List<String> COLUMNS = List.of("breakId", "flow", "key", "left", "right", "difference",
			"classification", "status", "firstSeen");

	private final BreakQueries breaks;

	private final BreakSources sources;

	private final SourceRecords records;

	private final Disclosures disclosures;

	private final Clock clock;

	BreakListController(BreakQueries breaks, BreakSources sources, SourceRecords records, Disclosures disclosures,
			Clock clock) {
		this.breaks = breaks;
		this.sources = sources;
		this.records = records;
		this.disclosures = disclosures;
		this.clock = clock;
	}

	/**
	 * Breaks, open ones unless asked otherwise.
	 */
	@Operation(summary = "Breaks, open ones unless asked otherwise")
	@GetMapping("/breaks")
	Page<BreakDocument> breaks(@ParameterObject BreakQuestion question) {
		int limit = Limit.of(question.limit());
		Cursor cursor = Cursor.parse(question.cursor(), 1);
		String after = (cursor != null) ? cursor.values().get(0) : null;
		List<BreakItem> found = this.breaks.list(question.filter(this.clock.instant()), after, limit + 1);
		return Page.of(found, limit, (item) -> Cursor.after(item.breakId())).map(BreakDocument::of);
	}

	/**
	 * A break, with the entity tag by which it is edited.
	 */
	@Operation(summary = "A break, with the entity tag by which it is edited")
	@ApiResponse(responseCode = "200", description = "The break.",
			headers = @Header(name = "ETag", description = "Its version, to be sent as If-Match by whoever edits it.",
					schema = @Schema(type = "string")))
	@GetMapping("/breaks/{id}")
	ResponseEntity<BreakDocument> find(@PathVariable String id) {
		BreakItem item = item(id);
		return ResponseEntity.ok().eTag(EditVersion.tag(item.version())).body(BreakDocument.of(item));
	}

	/**
	 * The facts behind both sides of a break, in order of position, each with its raw
	 * record.
	 */
	@Operation(summary = "The facts behind both sides of a break, with their raw records")
	@GetMapping("/breaks/{id}/sources")
	Page<SourceDocument> breakSources(@PathVariable String id, @RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit, Call call) {
		BreakItem item = item(id);
		EventPage page = this.sources.behind(item, Cursor.number(cursor), Limit.of(limit));
		this.disclosures.record(call, "breaks.sources", "break:" + item.breakId());
		return SourceDocument.page(page, this.records);
	}

	private BreakItem item(String id) {
		return this.breaks.find(BreakRef.parse(id).toString())
			.orElseThrow(() -> Problem.notFound("BREAK_UNKNOWN", "There is no such break.").asException());
	}

	/**
	 * The same list as a file.
	 */
	@Operation(summary = "The same list as CSV")
	@ApiResponse(responseCode = "200",
			description = "Columns: breakId, flow, key, left, right, difference, classification, status, firstSeen.",
			content = @Content(mediaType = CsvExport.TEXT_CSV, schema = @Schema(type = "string")))
	@GetMapping(path = "/breaks.csv", produces = CsvExport.TEXT_CSV)
	void export(@ParameterObject BreakQuestion question, HttpServletResponse response) throws IOException {
		try (CsvExport csv = CsvExport.to(response, COLUMNS)) {
			this.breaks.each(question.filter(this.clock.instant()), csv.each(BreakListController::cells));
		}
	}

	private static @Nullable Object[] cells(BreakItem item) {
		return new @Nullable Object[] { BreakDocument.name(item), item.flow(), item.key(), item.left(), item.right(),
				item.difference(), item.classification(), item.status(), item.firstSeen() };
	}

}
