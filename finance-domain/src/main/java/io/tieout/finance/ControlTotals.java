package io.tieout.finance;

import io.tieout.core.Money;
import java.util.List;

/**
 * What the preparer counted on the source lines, in the journal's currency, so that a
 * journal that lost or gained something on its way is noticed.
 *
 * @param lines number of journal lines
 * @param sourceLines number of source lines behind them, each counted once
 * @param linesWithoutMoney those of the source lines whose amount is nothing, which are
 * behind no clearing line
 * @param debit sum of debits
 * @param credit sum of credits
 * @param sourceValue sum of the source lines' amounts: what the clearing accounts take
 * @param taxes sum of the source lines' tax, by tax code; codes without tax are left out
 */
public record ControlTotals(int lines, long sourceLines, long linesWithoutMoney, Money debit, Money credit,
		Money sourceValue, List<TaxTotal> taxes) {

	public ControlTotals {
		taxes = List.copyOf(taxes);
	}

	/**
	 * The tax that the source lines of a tax code contain.
	 *
	 * @param code the tax code
	 * @param tax the tax, negative if more was given back than taken
	 */
	public record TaxTotal(TaxCode code, Money tax) {
	}

}
