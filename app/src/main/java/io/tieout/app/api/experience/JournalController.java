package io.tieout.app.api.experience;

import io.swagger.v3.oas.annotations.Operation;
import io.tieout.app.api.evidence.Disclosures;
import io.tieout.app.api.evidence.JournalSources;
import io.tieout.app.api.evidence.SourceDocument;
import io.tieout.app.api.http.Call;
import io.tieout.app.api.http.Cursor;
import io.tieout.app.api.http.Limit;
import io.tieout.app.api.http.Page;
import io.tieout.app.api.problem.Problem;
import io.tieout.app.ingest.SourceRecords;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.finance.JournalEvent.JournalPrepared;
import io.tieout.finance.JournalId;
import io.tieout.projections.postings.PostedJournal;
import io.tieout.projections.postings.PostingQueries;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Journals, and what is behind their lines.
 */
@RestController
@RequestMapping("/experience/v1/journals")
class JournalController {

	private final PostingQueries postings;

	private final JournalSources sources;

	private final SourceRecords records;

	private final Disclosures disclosures;

	JournalController(PostingQueries postings, JournalSources sources, SourceRecords records, Disclosures disclosures) {
		this.postings = postings;
		this.sources = sources;
		this.records = records;
		this.disclosures = disclosures;
	}

	/**
	 * Journals with their lines.
	 */
	@Operation(summary = "Journals with their lines")
	@GetMapping
	Page<JournalDocument> journals(@ParameterObject JournalQuestion question) {
		int limit = Limit.of(question.limit());
		Cursor cursor = Cursor.parse(question.cursor(), 1);
		JournalId after = (cursor != null) ? new JournalId(cursor.values().get(0)) : null;
		List<PostedJournal> found = this.postings.list(question.filter(), after, limit + 1);
		return Page.of(found, limit, (journal) -> Cursor.after(journal.journal().journalId())).map(JournalDocument::of);
	}

	/**
	 * A journal with its lines, as soon as the views hold it.
	 */
	@Operation(summary = "A journal with its lines, as soon as the views hold it")
	@GetMapping("/{id}")
	JournalDocument journal(@PathVariable String id) {
		return this.postings.find(new JournalId(id)).map(JournalDocument::of).orElseThrow(JournalController::unknown);
	}

	/**
	 * The receipts and sale lines behind a line of a journal, with their raw records.
	 */
	@Operation(summary = "The facts behind a journal line, with their raw records")
	@GetMapping("/{id}/lines/{line}/sources")
	Page<SourceDocument> sources(@PathVariable String id, @PathVariable int line,
			@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit, Call call) {
		this.disclosures.record(call, "journals.sources", "journal:" + id + "/" + line);
		JournalPrepared journal = this.sources.prepared(new JournalId(id)).orElseThrow(JournalController::unknown);
		long after = Cursor.number(cursor);
		int size = Limit.of(limit);
		List<RecordedEvent> found = this.sources.behind(journal, line)
			.stream()
			.filter((event) -> event.position() > after)
			.limit(size + 1L)
			.toList();
		return Page.of(found, size, (event) -> Cursor.after(event.position()))
			.map((event) -> SourceDocument.of(event, this.records));
	}

	private static RuntimeException unknown() {
		return Problem.notFound("JOURNAL_UNKNOWN", "There is no journal of this number, or not yet.").asException();
	}

}
