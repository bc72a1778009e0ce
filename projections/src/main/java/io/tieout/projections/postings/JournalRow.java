package io.tieout.projections.postings;

import io.tieout.core.BusinessDate;
import io.tieout.core.CompanyId;
import io.tieout.core.Money;
import io.tieout.core.Rate;
import io.tieout.core.SourceSystem;
import io.tieout.finance.DocumentRef;
import io.tieout.finance.JournalEvent.JournalPrepared;
import io.tieout.finance.JournalHeader;
import io.tieout.finance.JournalId;
import io.tieout.finance.JournalOrigin;
import io.tieout.finance.JournalStatus;
import io.tieout.finance.PositionRange;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A journal as it stands.
 *
 * @param journalId its number
 * @param company the legal entity
 * @param ledger the ledger posted to
 * @param source system the document comes from
 * @param documentType kind of document
 * @param documentId the document's number
 * @param purpose what is posted of it
 * @param revision revision of the document
 * @param type the ERP's kind of journal
 * @param origin who wrote the lines
 * @param documentDate the trading day
 * @param postingDate date in the ledger
 * @param month month posted to, {@code YYYY-MM}
 * @param currency currency of the amounts
 * @param functionalCurrency the company's currency
 * @param rate functional units for one unit of the currency, absent if they are the same
 * @param rulesVersion version of the posting rules
 * @param debit sum of debits
 * @param credit sum of credits
 * @param sourceValue sum of the source lines' amounts
 * @param lineCount number of lines
 * @param sourceLines number of source lines behind them
 * @param fromPosition first position of the events it stems from
 * @param throughPosition last position of them
 * @param reverses the journal it takes back
 * @param status where it stands
 * @param preparedBy opaque id of who prepared it
 * @param preparedAt when
 */
public record JournalRow(JournalId journalId, CompanyId company, String ledger, SourceSystem source,
		String documentType, String documentId, String purpose, long revision, String type, JournalOrigin origin,
		BusinessDate documentDate, BusinessDate postingDate, String month, String currency, String functionalCurrency,
		@Nullable BigDecimal rate, long rulesVersion, BigDecimal debit, BigDecimal credit, BigDecimal sourceValue,
		long lineCount, long sourceLines, long fromPosition, long throughPosition, @Nullable JournalId reverses,
		JournalStatus status, String preparedBy, Instant preparedAt) {

	static JournalRow of(JournalPrepared event) {
		JournalHeader header = event.header();
		Rate rate = header.rate();
		return new JournalRow(event.journalId(), header.company(), header.ledger(), header.document().source(),
				header.document().type(), header.document().id(), header.document().purpose(), header.revision(),
				header.type(), header.origin(), header.documentDate(), header.postingDate(),
				header.period().month().value(), header.currency().getCurrencyCode(),
				header.functionalCurrency().getCurrencyCode(), (rate != null) ? rate.value() : null,
				header.rulesVersion(), header.control().debit().toDecimal(), header.control().credit().toDecimal(),
				header.control().sourceValue().toDecimal(), header.control().lines(), header.control().sourceLines(),
				header.range().fromPosition(), header.range().throughPosition(), header.reverses(),
				JournalStatus.PREPARED, event.preparedBy(), event.at());
	}

	/**
	 * What is documented.
	 */
	public DocumentRef document() {
		return new DocumentRef(this.source, this.documentType, this.documentId, this.purpose);
	}

	/**
	 * The events it stems from.
	 */
	public PositionRange range() {
		return new PositionRange(this.fromPosition, this.throughPosition);
	}

	/**
	 * An amount in the journal's currency.
	 */
	public Money money(BigDecimal amount) {
		return Money.of(amount, Money.currency(this.currency));
	}

}
