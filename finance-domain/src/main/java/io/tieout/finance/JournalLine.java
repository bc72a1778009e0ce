package io.tieout.finance;

import io.tieout.core.Money;
import io.tieout.core.Quantity;
import io.tieout.core.Rate;
import org.jspecify.annotations.Nullable;

/**
 * A line of a journal. Amounts are positive; the side gives the sign.
 *
 * @param number place in the journal, from 1
 * @param account the account
 * @param role what the account is for
 * @param side debit or credit
 * @param amount amount in the journal's currency, above zero
 * @param functionalAmount amount in the company's functional currency, above zero
 * @param tax the line's tax treatment, if it has one
 * @param dimensions where the line belongs
 * @param party customer or supplier of a control account
 * @param quantity units, where the account counts some
 * @param sourceLine the one source line it stems from; absent for a summary
 * @param sourceLines number of source lines in it
 */
public record JournalLine(int number, AccountCode account, AccountRole role, Side side, Money amount,
		Money functionalAmount, @Nullable LineTax tax, Dimensions dimensions, @Nullable String party,
		@Nullable Quantity quantity, @Nullable String sourceLine, long sourceLines) {

	/**
	 * The tax treatment of a line, as the source computed it.
	 *
	 * @param code tax code
	 * @param jurisdiction whose tax it is
	 * @param base amount it is computed on
	 * @param rate rate, 0.2 for 20 %
	 */
	public record LineTax(TaxCode code, @Nullable String jurisdiction, @Nullable Money base, @Nullable Rate rate) {
	}

}
