package io.tieout.core;

import java.math.BigInteger;

/**
 * How far two sides may differ and still tie out: within the absolute amount, or within
 * the share of the left side.
 *
 * @param amountMinor absolute tolerance in minor units, 0 or more
 * @param bps tolerance in basis points (hundredths of a percent) of the left side, 0 or
 * more
 */
public record Tolerance(long amountMinor, int bps) {

	/** The two sides must be equal. */
	public static final Tolerance NONE = new Tolerance(0, 0);

	private static final BigInteger BPS_OF_ALL = BigInteger.valueOf(10_000);

	public Tolerance {
		if (amountMinor < 0 || bps < 0) {
			throw new InvalidValueException("TOLERANCE_NEGATIVE", "A tolerance is zero or more.");
		}
	}

	/**
	 * Whether two amounts of one currency agree, however large they are.
	 */
	public boolean allows(Money left, Money right) {
		// a difference of 922 trillion minor units would not fit once it is multiplied
		BigInteger difference = magnitude(right.minus(left));
		return difference.compareTo(BigInteger.valueOf(this.amountMinor)) <= 0 || difference.multiply(BPS_OF_ALL)
			.compareTo(magnitude(left).multiply(BigInteger.valueOf(this.bps))) <= 0;
	}

	private static BigInteger magnitude(Money amount) {
		return BigInteger.valueOf(amount.amountMinor()).abs();
	}

}
