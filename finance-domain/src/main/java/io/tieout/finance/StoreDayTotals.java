package io.tieout.finance;

import io.tieout.core.Money;

/**
 * What a store's trading day has come to.
 *
 * @param lines number of lines, of every kind
 * @param value sum of the lines' amounts, fees and returns included
 */
public record StoreDayTotals(long lines, Money value) {

	StoreDayTotals plus(Money amount) {
		return new StoreDayTotals(this.lines + 1, this.value.plus(amount));
	}

}
