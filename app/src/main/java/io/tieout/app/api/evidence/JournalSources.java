package io.tieout.app.api.evidence;

import io.tieout.app.api.problem.Problem;
import io.tieout.core.SourceRef;
import io.tieout.eventstore.EventReader;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.finance.JournalEvent.JournalPrepared;
import io.tieout.finance.JournalHeader;
import io.tieout.finance.JournalId;
import io.tieout.finance.JournalLine;
import io.tieout.finance.StoreDayEvent.SaleLineRecorded;
import io.tieout.finance.SummaryKey;
import io.tieout.projections.postings.PostingQueries;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Opens a journal line to the facts it sums: those of its document, within its range of
 * positions, that its key covers.
 */
@Component
public final class JournalSources {

	private final EventReader reader;

	private final PostingQueries postings;

	JournalSources(EventReader reader, PostingQueries postings) {
		this.reader = reader;
		this.postings = postings;
	}

	/**
	 * The journal as it was prepared; its content never changes.
	 */
	public Optional<JournalPrepared> prepared(JournalId journal) {
		return this.reader.readAggregate("journal:" + journal, 0)
			.stream()
			.map(RecordedEvent::payload)
			.filter(JournalPrepared.class::isInstance)
			.map(JournalPrepared.class::cast)
			.findFirst();
	}

	/**
	 * The facts behind a line, in order of position.
	 */
	public List<RecordedEvent> behind(JournalPrepared journal, int lineNumber) {
		JournalHeader header = journal.header();
		JournalLine line = journal.lines()
			.stream()
			.filter((candidate) -> candidate.number() == lineNumber)
			.findFirst()
			.orElseThrow(() -> Problem.notFound("LINE_UNKNOWN", "The journal has no such line.").asException());
		SummaryKey key = SummaryKey.of(header, line);
		return this.reader.readAggregate(key.storeDay().aggregateId(), 0)
			.stream()
			.filter((event) -> header.range().contains(event.position()) && isFrom(event, header))
			.filter((event) -> event.payload() instanceof SaleLineRecorded sale && key.covers(sale.line()))
			.toList();
	}

	/**
	 * The journal lines that sum a sale line.
	 */
	public List<Line> linesOver(RecordedEvent event, SaleLineRecorded sale) {
		return this.postings.over(sale.storeDay().company(), sale.storeDay().date(), event.position())
			.stream()
			.flatMap((id) -> prepared(id).stream())
			.filter((journal) -> isFrom(event, journal.header()))
			.flatMap((journal) -> journal.lines()
				.stream()
				.filter((line) -> SummaryKey.of(journal.header(), line).covers(sale.line()))
				.filter((line) -> sale.storeDay().store().equals(line.dimensions().store()))
				.map((line) -> new Line(journal.journalId(), line.number())))
			.toList();
	}

	private static boolean isFrom(RecordedEvent event, JournalHeader header) {
		SourceRef source = event.context().source();
		return source != null && source.system().equals(header.document().source());
	}

	/**
	 * A line of a journal.
	 *
	 * @param journal the journal
	 * @param number its place there, from 1
	 */
	public record Line(JournalId journal, int number) {
	}

}
