package io.tieout.inventory;

import io.tieout.core.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * A value known more finely than its currency can be paid: what was posted of it in whole
 * minor units, and the rest that is carried. Exact to a millionth of the currency's unit,
 * so that nothing is lost between the first unit that leaves and the last; the rest is
 * always less than a minor unit.
 *
 * @param posted what was posted
 * @param rest what the value is more than that, or less, in millionths of the currency's
 * unit
 */
public record CostValue(Money posted, long rest) {

	private static final int SCALE = 6;

	static CostValue none(Currency currency) {
		return new CostValue(Money.zero(currency), 0);
	}

	/**
	 * A value of which nothing was posted before.
	 */
	static CostValue of(BigDecimal exact, Currency currency) {
		return none(currency).plus(exact);
	}

	/**
	 * The value itself, with six decimals.
	 */
	public BigDecimal exact() {
		return this.posted.toDecimal().add(BigDecimal.valueOf(this.rest, SCALE));
	}

	/**
	 * The value after a change. One of whole minor units is posted as it is, so that a
	 * receipt is what its invoice says; of any other and the rest so far, what makes
	 * whole minor units is posted.
	 */
	CostValue plus(BigDecimal change) {
		BigDecimal due = isWhole(change) ? change : BigDecimal.valueOf(this.rest, SCALE).add(change);
		BigDecimal whole = inWholes(due);
		long left = isWhole(change) ? this.rest : due.subtract(whole).movePointRight(SCALE).longValueExact();
		return new CostValue(this.posted.plus(Money.of(whole, this.posted.currency())), left);
	}

	private boolean isWhole(BigDecimal amount) {
		return inWholes(amount).compareTo(amount) == 0;
	}

	private BigDecimal inWholes(BigDecimal amount) {
		return amount.setScale(this.posted.toDecimal().scale(), RoundingMode.DOWN);
	}

}
