package io.tieout.core;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount in whole minor units of one currency (pence, cents; none for JPY). Arithmetic
 * is exact: it throws {@link ArithmeticException} on overflow and
 * {@link InvalidValueException} {@code CURRENCY_MISMATCH} on mixed currencies.
 *
 * @param amountMinor signed amount in minor units (ISO 4217 exponent of the currency)
 * @param currency the currency
 */
public record Money(long amountMinor, Currency currency) implements Comparable<Money> {

	/**
	 * Parses a decimal amount.
	 * @param amount decimal text without grouping, at most as many decimals as the
	 * currency has
	 * @param currencyCode ISO 4217 code
	 * @throws InvalidValueException {@code MONEY_INVALID}, {@code MONEY_SCALE} (too many
	 * decimals) or {@code CURRENCY_INVALID}
	 */
	public static Money of(String amount, String currencyCode) {
		return of(Decimals.parse(amount, "MONEY_INVALID"), currency(currencyCode));
	}

	/**
	 * An amount from a decimal.
	 * @throws InvalidValueException {@code MONEY_SCALE} if it has more decimals than the
	 * currency
	 */
	public static Money of(BigDecimal amount, Currency currency) {
		try {
			return new Money(amount.movePointRight(exponent(currency)).longValueExact(), currency);
		}
		catch (ArithmeticException ex) {
			throw new InvalidValueException("MONEY_SCALE", "An amount in " + currency.getCurrencyCode()
					+ " has at most " + exponent(currency) + " decimals and 18 digits.");
		}
	}

	/**
	 * An amount in minor units.
	 */
	public static Money ofMinor(long amountMinor, String currencyCode) {
		return new Money(amountMinor, currency(currencyCode));
	}

	/**
	 * Nothing, in a currency.
	 */
	public static Money zero(Currency currency) {
		return new Money(0, currency);
	}

	/**
	 * Looks up a currency.
	 * @throws InvalidValueException {@code CURRENCY_INVALID} if ISO 4217 does not know
	 * the code
	 */
	public static Currency currency(String code) {
		try {
			return Currency.getInstance(code);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidValueException("CURRENCY_INVALID", "A currency is an ISO 4217 code such as GBP.");
		}
	}

	private static int exponent(Currency currency) {
		return Math.max(0, currency.getDefaultFractionDigits());
	}

	/**
	 * The sum.
	 */
	public Money plus(Money other) {
		return new Money(Math.addExact(this.amountMinor, sameCurrency(other).amountMinor), this.currency);
	}

	/**
	 * The difference, this less the other.
	 */
	public Money minus(Money other) {
		return new Money(Math.subtractExact(this.amountMinor, sameCurrency(other).amountMinor), this.currency);
	}

	/**
	 * The amount with its sign turned.
	 */
	public Money negated() {
		return new Money(Math.negateExact(this.amountMinor), this.currency);
	}

	/**
	 * The amount without its sign.
	 */
	public Money abs() {
		return (this.amountMinor < 0) ? negated() : this;
	}

	/**
	 * Whether the amount is nothing.
	 */
	public boolean isZero() {
		return this.amountMinor == 0;
	}

	/**
	 * Whether the amount is below zero.
	 */
	public boolean isNegative() {
		return this.amountMinor < 0;
	}

	/**
	 * The amount as a decimal with the currency's scale.
	 */
	public BigDecimal toDecimal() {
		return BigDecimal.valueOf(this.amountMinor, exponent(this.currency));
	}

	@Override
	public int compareTo(Money other) {
		return Long.compare(this.amountMinor, sameCurrency(other).amountMinor);
	}

	private Money sameCurrency(Money other) {
		if (!this.currency.equals(other.currency)) {
			throw new InvalidValueException("CURRENCY_MISMATCH",
					"Amounts in " + this.currency + " and " + other.currency + " cannot be combined.");
		}
		return other;
	}

	/**
	 * Decimal amount and currency code, for people: {@code 12.34 GBP}.
	 */
	@Override
	public String toString() {
		return toDecimal().toPlainString() + " " + this.currency.getCurrencyCode();
	}

}
