package io.tieout.app.api.experience;

import io.tieout.core.BusinessDate;
import io.tieout.core.CompanyId;
import io.tieout.core.Money;
import io.tieout.finance.DocumentRef;
import io.tieout.finance.JournalId;
import io.tieout.finance.JournalLine;
import io.tieout.finance.JournalStatus;
import io.tieout.finance.PositionRange;
import io.tieout.projections.postings.JournalLineRow;
import io.tieout.projections.postings.JournalRow;
import io.tieout.projections.postings.PostedJournal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A journal on its way to the ERP.
 *
 * @param journalId its number
 * @param company the legal entity
 * @param ledger the ledger posted to
 * @param document what is documented
 * @param revision revision of the document
 * @param type the ERP's kind of journal
 * @param status where it stands
 * @param documentDate the document's own date
 * @param postingDate date in the ledger
 * @param period month posted to
 * @param rulesVersion version of the posting rules that chose the accounts
 * @param debit sum of debits
 * @param credit sum of credits
 * @param sourceLines number of source lines behind it
 * @param sourceValue sum of the source lines' amounts
 * @param range the events it stems from
 * @param reverses the journal it takes back
 * @param lines its lines
 * @param preparedBy who prepared it
 * @param preparedAt when
 * @param position position of the last event in it
 */
record JournalDocument(JournalId journalId, CompanyId company, String ledger, DocumentRef document, int revision,
		String type, JournalStatus status, BusinessDate documentDate, BusinessDate postingDate, String period,
		int rulesVersion, Money debit, Money credit, long sourceLines, Money sourceValue, PositionRange range,
		@Nullable JournalId reverses, List<JournalLine> lines, String preparedBy, Instant preparedAt, long position) {

	static JournalDocument of(PostedJournal posted) {
		JournalRow journal = posted.journal();
		return new JournalDocument(journal.journalId(), journal.company(), journal.ledger(), journal.document(),
				Math.toIntExact(journal.revision()), journal.type(), journal.status(), journal.documentDate(),
				journal.postingDate(), journal.month(), Math.toIntExact(journal.rulesVersion()),
				journal.money(journal.debit()), journal.money(journal.credit()), journal.sourceLines(),
				journal.money(journal.sourceValue()), journal.range(), journal.reverses(),
				posted.lines().stream().map(JournalLineRow::line).toList(), journal.preparedBy(), journal.preparedAt(),
				posted.position());
	}

}
