package io.tieout.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class QuantityProperties {

	private static final int TRIES = 200;

	private static final BigInteger MICROS_PER_UNIT = BigInteger.valueOf(1_000_000);

	@Property(tries = TRIES)
	void aSumOrDifferenceIsExactOrThereIsNone(@ForAll long one, @ForAll long other) {
		assertIsOrOverflows(() -> new Quantity(one).plus(new Quantity(other)),
				BigInteger.valueOf(one).add(BigInteger.valueOf(other)));
		assertIsOrOverflows(() -> new Quantity(one).minus(new Quantity(other)),
				BigInteger.valueOf(one).subtract(BigInteger.valueOf(other)));
		assertIsOrOverflows(() -> new Quantity(one).negated(), BigInteger.valueOf(one).negate());
	}

	@Property(tries = TRIES)
	void wholeUnitsAreExactOrThereAreNone(@ForAll long units) {
		assertIsOrOverflows(() -> Quantity.of(units), BigInteger.valueOf(units).multiply(MICROS_PER_UNIT));
	}

	@Property(tries = TRIES)
	void aProductIsExactOrRefused(@ForAll @LongRange(min = -1_000_000, max = 1_000_000) long one,
			@ForAll @LongRange(min = -1_000_000, max = 1_000_000) long other,
			@ForAll @IntRange(min = 0, max = 6) int decimals) {
		assertProduct(new Quantity(one * (long) Math.pow(10, decimals)), new Quantity(other));
	}

	@Property(tries = TRIES)
	void aProductOutOfRangeIsRefused(@ForAll long one, @ForAll long other) {
		assertProduct(new Quantity(one), new Quantity(other));
	}

	@Property(tries = TRIES)
	void aQuantityIsReadAsItIsWrittenWithHoweverManyZeros(@ForAll long micros,
			@ForAll @IntRange(min = 6, max = 12) int scale) {
		Quantity quantity = new Quantity(micros);
		assertThat(Quantity.parse(quantity.toString())).isEqualTo(quantity);
		assertThat(Quantity.of(quantity.toDecimal().setScale(scale))).isEqualTo(quantity);
		assertThat(quantity.toDecimal()).isEqualByComparingTo(BigDecimal.valueOf(micros, 6));
	}

	@Property(tries = TRIES)
	void quantitiesAreOrderedAsTheirDecimals(@ForAll long one, @ForAll long other) {
		Quantity first = new Quantity(one);
		Quantity second = new Quantity(other);
		assertThat(first.compareTo(second)).isEqualTo(first.toDecimal().compareTo(second.toDecimal()));
		assertThat(first.min(second).micros()).isEqualTo(Math.min(one, other));
		assertThat(first.max(second).micros()).isEqualTo(Math.max(one, other));
	}

	@Property(tries = TRIES)
	void aLimitIsExceededOnBothSidesOfZero(@ForAll long micros,
			@ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long limit) {
		assertThat(new Quantity(micros).exceeds(new Quantity(limit)))
			.isEqualTo(BigInteger.valueOf(micros).abs().compareTo(BigInteger.valueOf(limit)) > 0);
	}

	private static void assertProduct(Quantity one, Quantity other) {
		BigInteger[] exact = BigInteger.valueOf(one.micros())
			.multiply(BigInteger.valueOf(other.micros()))
			.divideAndRemainder(MICROS_PER_UNIT);
		if (exact[1].signum() == 0 && exact[0].bitLength() < Long.SIZE) {
			assertThat(one.times(other).micros()).isEqualTo(exact[0].longValueExact());
		}
		else {
			assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> one.times(other))
				.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo("QUANTITY_SCALE"));
		}
	}

	private static void assertIsOrOverflows(Calculation calculation, BigInteger exact) {
		if (exact.bitLength() < Long.SIZE) {
			assertThat(calculation.result().micros()).isEqualTo(exact.longValueExact());
		}
		else {
			assertThatExceptionOfType(ArithmeticException.class).isThrownBy(calculation::result);
		}
	}

	private interface Calculation {

		Quantity result();

	}

}
