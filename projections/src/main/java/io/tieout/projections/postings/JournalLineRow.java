package io.tieout.projections.postings;

import io.tieout.core.BusinessDate;
import io.tieout.core.ChannelId;
import io.tieout.core.CompanyId;
import io.tieout.core.LocationId;
import io.tieout.core.Money;
import io.tieout.core.Quantity;
import io.tieout.core.Rate;
import io.tieout.finance.AccountCode;
import io.tieout.finance.AccountRole;
import io.tieout.finance.Department;
import io.tieout.finance.Dimensions;
import io.tieout.finance.JournalEvent.JournalPrepared;
import io.tieout.finance.JournalId;
import io.tieout.finance.JournalLine;
import io.tieout.finance.JournalLine.LineTax;
import io.tieout.finance.Side;
import io.tieout.finance.TaxCode;
import io.tieout.finance.Tender;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A line of a journal, with what is most often asked of its journal. Lines never change.
 *
 * @param journalId the journal
 * @param lineNumber place in it, from 1
 * @param company the legal entity
 * @param month month posted to, {@code YYYY-MM}
 * @param postingDate date in the ledger
 * @param account the account
 * @param role what the account is for
 * @param side debit or credit
 * @param amount amount in the journal's currency, above zero
 * @param currency that currency
 * @param functionalAmount amount in the company's currency, above zero
 * @param functionalCurrency that currency
 * @param taxCode tax code
 * @param taxJurisdiction whose tax it is
 * @param taxBase amount the tax is computed on
 * @param taxRate rate, 0.2 for 20 %
 * @param store the store
 * @param register the till
 * @param channel the sales channel
 * @param tender the tender
 * @param department the department
 * @param costCentre the cost centre
 * @param party customer or supplier of a control account
 * @param quantity units
 * @param sourceLine the one source line it stems from; absent for a summary
 * @param sourceLines number of source lines in it
 */
public record JournalLineRow(JournalId journalId, long lineNumber, CompanyId company, String month,
		BusinessDate postingDate, AccountCode account, AccountRole role, Side side, BigDecimal amount, String currency,
		BigDecimal functionalAmount, String functionalCurrency, @Nullable TaxCode taxCode,
		@Nullable String taxJurisdiction, @Nullable BigDecimal taxBase, @Nullable BigDecimal taxRate,
		@Nullable LocationId store, @Nullable String register, @Nullable ChannelId channel, @Nullable Tender tender,
		@Nullable Department department, @Nullable String costCentre, @Nullable String party,
		@Nullable Quantity quantity, @Nullable String sourceLine, long sourceLines) {

	static JournalLineRow of(JournalPrepared event, JournalLine line) {
		LineTax tax = line.tax();
		Money base = (tax != null) ? tax.base() : null;
		return new JournalLineRow(event.journalId(), line.number(), event.header().company(),
				event.header().period().month().value(), event.header().postingDate(), line.account(), line.role(),
				line.side(), line.amount().toDecimal(), line.amount().currency().getCurrencyCode(),
				line.functionalAmount().toDecimal(), line.functionalAmount().currency().getCurrencyCode(),
				(tax != null) ? tax.code() : null, (tax != null) ? tax.jurisdiction() : null,
				(base != null) ? base.toDecimal() : null,
				(tax != null && tax.rate() != null) ? tax.rate().value() : null, line.dimensions().store(),
				line.dimensions().register(), line.dimensions().channel(), line.dimensions().tender(),
				line.dimensions().department(), line.dimensions().costCentre(), line.party(), line.quantity(),
				line.sourceLine(), line.sourceLines());
	}

	/**
	 * The line as its journal has it.
	 */
	public JournalLine line() {
		return new JournalLine(Math.toIntExact(this.lineNumber), this.account, this.role, this.side,
				money(this.amount, this.currency), money(this.functionalAmount, this.functionalCurrency), tax(),
				new Dimensions(this.store, this.register, this.channel, this.tender, this.department, this.costCentre),
				this.party, this.quantity, this.sourceLine, this.sourceLines);
	}

	private @Nullable LineTax tax() {
		return (this.taxCode != null) ? new LineTax(this.taxCode, this.taxJurisdiction,
				(this.taxBase != null) ? money(this.taxBase, this.currency) : null,
				(this.taxRate != null) ? new Rate(this.taxRate) : null) : null;
	}

	private static Money money(BigDecimal amount, String currency) {
		return Money.of(amount, Money.currency(currency));
	}

}
