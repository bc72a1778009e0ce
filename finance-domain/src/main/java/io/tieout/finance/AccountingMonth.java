package io.tieout.finance;

import io.tieout.core.BusinessDate;
import io.tieout.core.InvalidValueException;
import java.time.YearMonth;

/**
 * A month of the accounts.
 *
 * @param value {@code YYYY-MM}
 */
public record AccountingMonth(String value) implements Comparable<AccountingMonth> {

	public AccountingMonth {
		if (!value.matches("\\d{4}-(0[1-9]|1[0-2])")) {
			throw new InvalidValueException("MONTH_INVALID", "A month is written YYYY-MM.");
		}
	}

	/**
	 * The month a trading day falls in.
	 */
	public static AccountingMonth of(BusinessDate date) {
		return new AccountingMonth(YearMonth.from(date.value()).toString());
	}

	/**
	 * The month after.
	 */
	public AccountingMonth next() {
		return new AccountingMonth(YearMonth.parse(this.value).plusMonths(1).toString());
	}

	/**
	 * The first day of the month.
	 */
	public BusinessDate firstDay() {
		return new BusinessDate(YearMonth.parse(this.value).atDay(1));
	}

	/**
	 * Whether a trading day falls in the month.
	 */
	public boolean contains(BusinessDate date) {
		return equals(of(date));
	}

	@Override
	public int compareTo(AccountingMonth other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
