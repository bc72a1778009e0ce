package io.tieout.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/**
 * The one rounding there is: quantity × unit price to the currency's minor unit, half up
 * (docs/adr/0017). Half up is meant as {@link java.math.RoundingMode#HALF_UP} has it: to
 * the nearer neighbour, and from the middle away from zero, so that a return is worth
 * what its sale was. It is told here again in whole numbers.
 */
class UnitPriceProperties {

	private static final int TRIES = 200;

	private static final int PRICE_SCALE = 6;

	private static final int QUANTITY_SCALE = 6;

	/** Of two, no and three decimals. */
	@Provide
	Arbitrary<Currency> currencies() {
		return Arbitraries.of("GBP", "JPY", "KWD").map(Currency::getInstance);
	}

	@Property(tries = TRIES)
	void aLineIsRoundedOnceToTheNearestMinorUnit(
			@ForAll @LongRange(min = -1_000_000_000L, max = 1_000_000_000L) long priceMicros,
			@ForAll @LongRange(min = -1_000_000_000L, max = 1_000_000_000L) long quantityMicros,
			@ForAll("currencies") Currency currency) {
		Money line = price(priceMicros, PRICE_SCALE, currency).times(new Quantity(quantityMicros));
		BigInteger exact = BigInteger.valueOf(priceMicros).multiply(BigInteger.valueOf(quantityMicros));
		BigInteger minorUnit = BigInteger.TEN.pow(PRICE_SCALE + QUANTITY_SCALE - currency.getDefaultFractionDigits());
		assertThat(line).isEqualTo(new Money(halfUp(exact, minorUnit), currency));
	}

	/** Drawn at random, a middle comes up too seldom to be trusted to chance. */
	@Property(tries = TRIES)
	void fromTheMiddleALineIsRoundedAwayFromZero(@ForAll @LongRange(min = 0, max = 1_000_000) long below,
			@ForAll("currencies") Currency currency) {
		UnitPrice middle = price(10 * below + 5, currency.getDefaultFractionDigits() + 1, currency);
		assertThat(middle.times(Quantity.of(1)).amountMinor()).isEqualTo(below + 1);
		assertThat(middle.times(Quantity.of(-1)).amountMinor()).isEqualTo(-below - 1);
	}

	@Property(tries = TRIES)
	void whatIsReturnedIsWorthWhatWasSold(@ForAll @LongRange(min = 0, max = 1_000_000_000L) long priceMicros,
			@ForAll @LongRange(min = 0, max = 1_000_000_000L) long quantityMicros,
			@ForAll("currencies") Currency currency) {
		UnitPrice price = price(priceMicros, PRICE_SCALE, currency);
		Quantity sold = new Quantity(quantityMicros);
		assertThat(price.times(sold).plus(price.times(sold.negated())).isZero()).isTrue();
	}

	@Property(tries = TRIES)
	void wholeUnitsOfAPriceInMinorUnitsAreNotRounded(@ForAll @LongRange(min = -1_000_000, max = 1_000_000) long minor,
			@ForAll @LongRange(min = -1_000_000, max = 1_000_000) long units, @ForAll("currencies") Currency currency) {
		UnitPrice price = price(minor, currency.getDefaultFractionDigits(), currency);
		assertThat(price.times(Quantity.of(units))).isEqualTo(new Money(minor * units, currency));
	}

	private static UnitPrice price(long unscaled, int scale, Currency currency) {
		return new UnitPrice(BigDecimal.valueOf(unscaled, scale), currency);
	}

	private static long halfUp(BigInteger exact, BigInteger unit) {
		BigInteger nearest = exact.abs().shiftLeft(1).add(unit).divide(unit.shiftLeft(1));
		return nearest.longValueExact() * exact.signum();
	}

}
