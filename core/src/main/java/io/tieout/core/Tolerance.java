package io.tieout.core;

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

	public Tolerance {
		if (amountMinor < 0 || bps < 0) {
			throw new InvalidValueException("TOLERANCE_NEGATIVE", "A tolerance is zero or more.");
		}
	}

	/**
	 * Whether two amounts of one currency agree.
	 */
	public boolean allows(Money left, Money right) {
		long difference = Math.abs(right.minus(left).amountMinor());
		return difference <= this.amountMinor || Math.multiplyExact(difference, 10_000L) <= Math
			.multiplyExact(Math.abs(left.amountMinor()), (long) this.bps);
	}

}
