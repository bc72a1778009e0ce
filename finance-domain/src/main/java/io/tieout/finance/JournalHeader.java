package io.tieout.finance;

import io.tieout.core.BusinessDate;
import io.tieout.core.CompanyId;
import io.tieout.core.Rate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What a journal is and where it comes from. Document and revision are unique together:
 * that is the journal's idempotency.
 *
 * @param company the legal entity
 * @param ledger the ledger posted to
 * @param document what is documented: source system, type, number, purpose
 * @param revision revision of the document, from 1; each holds only what is new
 * @param type the ERP's kind of journal, such as {@code SALES}
 * @param origin who wrote the lines
 * @param documentDate the document's own date, the trading day
 * @param postingDate date in the ledger, within the period
 * @param period period posted to
 * @param currency currency of the amounts
 * @param functionalCurrency the company's currency
 * @param rate functional units for one unit of the currency, absent if they are the same
 * @param rulesVersion version of the posting rules that chose the accounts
 * @param control what the preparer counted
 * @param range the events it stems from
 * @param reverses the journal it takes back
 */
public record JournalHeader(CompanyId company, String ledger, DocumentRef document, int revision, String type,
		JournalOrigin origin, BusinessDate documentDate, BusinessDate postingDate, PeriodId period, Currency currency,
		Currency functionalCurrency, @Nullable Rate rate, int rulesVersion, ControlTotals control, PositionRange range,
		@Nullable JournalId reverses) {

	/**
	 * The journal's number.
	 */
	public JournalId journalId() {
		return JournalId.of(this.document, this.revision);
	}

}
