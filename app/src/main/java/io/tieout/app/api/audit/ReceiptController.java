package io.tieout.app.api.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.tieout.app.api.evidence.Disclosures;
import io.tieout.app.api.evidence.SourceDocument;
import io.tieout.app.api.http.Call;
import io.tieout.app.api.http.Page;
import io.tieout.app.ingest.SourceRecords;
import io.tieout.app.ingest.SourceRecords.Found;
import io.tieout.core.SourceRef;
import io.tieout.core.SourceSystem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * From an event to the raw record it came with and to the figures it is in, and from a
 * source's own id to both.
 */
@RestController
@RequestMapping("/audit/v1")
class ReceiptController {

	private final EventSearches searches;

	private final SourceRecords records;

	private final Figures figures;

	private final Disclosures disclosures;

	ReceiptController(EventSearches searches, SourceRecords records, Figures figures, Disclosures disclosures) {
		this.searches = searches;
		this.records = records;
		this.figures = figures;
		this.disclosures = disclosures;
	}

	/**
	 * One event with the raw record it came with.
	 */
	@Operation(summary = "One event with the raw record it came with")
	@GetMapping("/events/{position}/source")
	SourceDocument source(@PathVariable long position, Call call) {
		this.disclosures.record(call, "events.source", "event/" + position);
		return SourceDocument.of(this.searches.at(position), this.records);
	}

	/**
	 * The figures an event is in.
	 */
	@Operation(summary = "The figures an event is in, each with its address")
	@GetMapping("/events/{position}/figures")
	Page<FigureDocument> figures(@PathVariable long position) {
		return new Page<>(this.figures.of(this.searches.at(position)), null);
	}

	/**
	 * What a source sent under one of its own ids, every version of it, and what came of
	 * it.
	 */
	@Operation(summary = "What a source sent under one of its ids, and what came of it")
	@GetMapping("/records")
	Page<RecordDocument> records(@RequestParam String source, @RequestParam String sourceId,
			@RequestParam(defaultValue = "0") int sourceLine, @RequestParam(required = false) @Nullable String resource,
			Call call) {
		List<Found> found = this.records.findAsStated(new SourceRef(new SourceSystem(source), sourceId, sourceLine))
			.stream()
			.filter((record) -> resource == null || record.record().identity().resource().equals(resource))
			.toList();
		found.stream()
			.map((record) -> record.record().identity().reference())
			.distinct()
			.forEach((reference) -> this.disclosures.record(call, "records.read", "record:" + reference));
		return new Page<>(found.stream()
			.map((record) -> RecordDocument.of(record, this.records.read(record.record()).orElse(null)))
			.toList(), null);
	}

}
