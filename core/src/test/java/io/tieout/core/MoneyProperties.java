package io.tieout.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class MoneyProperties {

	private static final int TRIES = 200;

	private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);

	private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

	/** Of two, no and three decimals. */
	@Provide
	Arbitrary<Currency> currencies() {
		return Arbitraries.of("GBP", "JPY", "KWD").map(Currency::getInstance);
	}

	@Property(tries = TRIES)
	void aSumIsExactOrThereIsNone(@ForAll long one, @ForAll long other) {
		BigInteger sum = BigInteger.valueOf(one).add(BigInteger.valueOf(other));
		assertIsOrOverflows(() -> pence(one).plus(pence(other)), sum);
	}

	@Property(tries = TRIES)
	void aDifferenceIsExactOrThereIsNone(@ForAll long one, @ForAll long other) {
		BigInteger difference = BigInteger.valueOf(one).subtract(BigInteger.valueOf(other));
		assertIsOrOverflows(() -> pence(one).minus(pence(other)), difference);
	}

	@Property(tries = TRIES)
	void aTurnedSignIsExactOrThereIsNone(@ForAll long amount) {
		assertIsOrOverflows(() -> pence(amount).negated(), BigInteger.valueOf(amount).negate());
		assertIsOrOverflows(() -> pence(amount).abs(), BigInteger.valueOf(amount).abs());
	}

	@Property(tries = TRIES)
	void theOrderInWhichAmountsAreAddedMeansNothing(
			@ForAll @Size(max = 30) List<@LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) Long> amounts,
			@ForAll long seed) {
		List<Long> shuffled = new ArrayList<>(amounts);
		Collections.shuffle(shuffled, new Random(seed));
		assertThat(sum(shuffled)).isEqualTo(sum(amounts))
			.isEqualTo(pence(amounts.stream().mapToLong(Long::longValue).sum()));
	}

	@Property(tries = TRIES)
	void anAmountIsReadAsItIsWritten(
			@ForAll @LongRange(min = -99_999_999_999_999_999L, max = 99_999_999_999_999_999L) long minor,
			@ForAll("currencies") Currency currency) {
		Money money = new Money(minor, currency);
		assertThat(Money.of(money.toDecimal(), currency)).isEqualTo(money);
		assertThat(Money.of(money.toDecimal().toPlainString(), currency.getCurrencyCode())).isEqualTo(money);
		assertThat(money.toDecimal().scale()).isEqualTo(currency.getDefaultFractionDigits());
	}

	@Property(tries = TRIES)
	void anAmountFinerThanItsCurrencyIsRefused(@ForAll @LongRange(min = -100_000, max = 100_000) long tenths,
			@ForAll("currencies") Currency currency) {
		BigDecimal amount = BigDecimal.valueOf(tenths, currency.getDefaultFractionDigits() + 1);
		if (tenths % 10 == 0) {
			assertThat(Money.of(amount, currency).amountMinor()).isEqualTo(tenths / 10);
		}
		else {
			assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> Money.of(amount, currency))
				.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo("MONEY_SCALE"));
		}
	}

	@Property(tries = TRIES)
	void currenciesAreNeverMixed(@ForAll long one, @ForAll long other) {
		Money euros = Money.ofMinor(other, "EUR");
		List<Runnable> mixtures = List.of(() -> pence(one).plus(euros), () -> pence(one).minus(euros),
				() -> pence(one).compareTo(euros));
		assertThat(mixtures)
			.allSatisfy((mixture) -> assertThatExceptionOfType(InvalidValueException.class).isThrownBy(mixture::run)
				.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo("CURRENCY_MISMATCH")));
	}

	@Property(tries = TRIES)
	void amountsAreOrderedAsTheirDecimals(@ForAll long one, @ForAll long other) {
		assertThat(pence(one).compareTo(pence(other)))
			.isEqualTo(pence(one).toDecimal().compareTo(pence(other).toDecimal()));
		assertThat(pence(one).isNegative()).isEqualTo(one < 0);
		assertThat(pence(one).isZero()).isEqualTo(one == 0);
	}

	private static Money pence(long amount) {
		return Money.ofMinor(amount, "GBP");
	}

	private static Money sum(List<Long> amounts) {
		return amounts.stream().map(MoneyProperties::pence).reduce(pence(0), Money::plus);
	}

	private static void assertIsOrOverflows(Calculation calculation, BigInteger exact) {
		if (exact.compareTo(LEAST) >= 0 && exact.compareTo(MOST) <= 0) {
			assertThat(calculation.result()).isEqualTo(pence(exact.longValueExact()));
		}
		else {
			assertThatExceptionOfType(ArithmeticException.class).isThrownBy(calculation::result);
		}
	}

	private interface Calculation {

		Money result();

	}

}
