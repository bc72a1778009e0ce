package io.tieout.core;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * A price for one unit, which may have more decimals than the currency (up to 6).
 *
 * @param amount price per unit, trailing zeros stripped
 * @param currency the currency
 */
public record UnitPrice(BigDecimal amount, Currency currency) {

	private static final int MAX_SCALE = 6;

	public UnitPrice {
		amount = normalised(amount);
		if (amount.scale() > MAX_SCALE) {
			throw new InvalidValueException("PRICE_SCALE", "A unit price has at most " + MAX_SCALE + " decimals.");
		}
	}

	/**
	 * Parses a price.
	 * @throws InvalidValueException {@code PRICE_INVALID}, {@code PRICE_SCALE} or
	 * {@code CURRENCY_INVALID}
	 */
	public static UnitPrice of(String amount, String currencyCode) {
		return new UnitPrice(Decimals.parse(amount, "PRICE_INVALID"), Money.currency(currencyCode));
	}

	private static BigDecimal normalised(BigDecimal amount) {
		BigDecimal stripped = amount.stripTrailingZeros();
		return (stripped.scale() < 0) ? stripped.setScale(0) : stripped;
	}

	/**
	 * The line amount: quantity × price, rounded once, half up, to the currency's minor
	 * unit.
	 */
	public Money times(Quantity quantity) {
		int scale = Math.max(0, this.currency.getDefaultFractionDigits());
		return Money.of(this.amount.multiply(quantity.toDecimal()).setScale(scale, RoundingMode.HALF_UP),
				this.currency);
	}

	/**
	 * Whether the price is below zero.
	 */
	public boolean isNegative() {
		return this.amount.signum() < 0;
	}

	/**
	 * Whether the price is nothing.
	 */
	public boolean isZero() {
		return this.amount.signum() == 0;
	}

}
