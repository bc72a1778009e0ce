package io.tieout.projections.postings;

import io.tieout.core.BusinessDate;
import io.tieout.core.CompanyId;
import io.tieout.finance.JournalId;
import io.tieout.projections.support.StoredRow;
import io.tieout.projections.support.ViewRows;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What can be asked of postings. Journals and lines are two views; a journal whose lines
 * have not arrived yet is not shown.
 */
public final class PostingQueries {

	private static final String MATCHING = """
			WHERE (? = '' OR company = ?) AND (? = '' OR month = ?) AND (? = '' OR status = ?) AND journal_id > ?
			ORDER BY journal_id LIMIT ?""";

	private final ViewRows<JournalRow> journals;

	private final ViewRows<JournalLineRow> lines;

	/**
	 * Queries on the live views.
	 */
	public PostingQueries(JdbcClient sql) {
		this.journals = ViewRows.live(sql, new JournalsView());
		this.lines = ViewRows.live(sql, new JournalLinesView());
	}

	/**
	 * A journal with its lines.
	 */
	public Optional<PostedJournal> find(JournalId journal) {
		return withLines(this.journals.select("WHERE journal_id = ?", journal.value())).stream().findFirst();
	}

	/**
	 * A page of journals, by number.
	 * @param after the last journal of the page before, {@code null} for the first
	 * @param limit most journals wanted
	 */
	public List<PostedJournal> list(JournalFilter filter, @Nullable JournalId after, int limit) {
		return withLines(page(filter, after, limit));
	}

	/**
	 * Journals of a company's trading day that stem from a range of events around one.
	 */
	public List<JournalId> over(CompanyId company, BusinessDate date, long position) {
		return this.journals
			.select("WHERE company = ? AND document_date = ? AND from_position <= ? AND through_position >= ?",
					company.value(), date.value(), position, position)
			.stream()
			.map((stored) -> stored.row().journalId())
			.toList();
	}

	private List<StoredRow<JournalRow>> page(JournalFilter filter, @Nullable JournalId after, int limit) {
		return this.journals.select(MATCHING, filter.companyName(), filter.companyName(), filter.monthName(),
				filter.monthName(), filter.statusName(), filter.statusName(), (after != null) ? after.value() : "",
				limit);
	}

	private List<PostedJournal> withLines(List<StoredRow<JournalRow>> page) {
		String[] ids = page.stream().map((stored) -> stored.row().journalId().value()).toArray(String[]::new);
		Map<JournalId, List<JournalLineRow>> byJournal = this.lines
			.select("WHERE journal_id = ANY (?) ORDER BY journal_id, line_number", (Object) ids)
			.stream()
			.map(StoredRow::row)
			.collect(Collectors.groupingBy(JournalLineRow::journalId));
		return page.stream()
			.filter((stored) -> byJournal.containsKey(stored.row().journalId()))
			.map((stored) -> new PostedJournal(stored.row(), byJournal.get(stored.row().journalId()),
					stored.position()))
			.toList();
	}

}
