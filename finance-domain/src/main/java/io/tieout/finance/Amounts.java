package io.tieout.finance;

import io.tieout.core.InvalidValueException;
import io.tieout.core.Money;
import io.tieout.core.Objections;
import io.tieout.core.Rejection;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How large an amount may be: 10¹⁴ minor units (a trillion in pounds or euros), so that
 * sums of tens of thousands of amounts are exact and no hostile figure overflows one.
 */
final class Amounts {

	private static final long MAX_MINOR = 100_000_000_000_000L;

	private Amounts() {
	}

	static boolean fits(Money amount) {
		return -MAX_MINOR <= amount.amountMinor() && amount.amountMinor() <= MAX_MINOR;
	}

	/**
	 * The amount that a calculation gives, or null if it or the amount is out of range.
	 */
	static @Nullable Money calculated(Supplier<Money> calculation) {
		try {
			Money amount = calculation.get();
			return fits(amount) ? amount : null;
		}
		catch (ArithmeticException ex) {
			return null;
		}
		catch (InvalidValueException ex) {
			if (ex.code().equals("MONEY_SCALE")) {
				return null;
			}
			throw ex;
		}
	}

	static Optional<Rejection> inRange(@Nullable Money amount) {
		return Objections.when(amount == null || !fits(amount), "AMOUNT_OUT_OF_RANGE",
				"An amount or sum is larger than any that Tieout keeps.");
	}

	static Optional<Rejection> inCurrency(Currency currency, @Nullable Money amount) {
		return Objections.when(amount != null && !amount.currency().equals(currency), "CURRENCY_MISMATCH",
				"All amounts have to be in one currency, here in " + currency.getCurrencyCode() + ".");
	}

	static Optional<Rejection> notNegative(@Nullable Money amount, String code, String detail) {
		return Objections.when(amount != null && amount.isNegative(), code, detail);
	}

}
