package io.tieout.core;

import java.math.BigDecimal;

/**
 * A number of units of an item, in millionths, so that pieces and weighed goods share
 * exact arithmetic. Range ±9.2 × 10¹² units; overflow throws {@link ArithmeticException}.
 *
 * @param micros signed quantity in millionths of a unit
 */
public record Quantity(long micros) implements Comparable<Quantity> {

	/** No units. */
	public static final Quantity ZERO = new Quantity(0);

	private static final int SCALE = 6;

	private static final long MICROS_PER_UNIT = 1_000_000;

	/**
	 * Whole units.
	 */
	public static Quantity of(long units) {
		return new Quantity(Math.multiplyExact(units, MICROS_PER_UNIT));
	}

	/**
	 * A decimal quantity.
	 * @throws InvalidValueException {@code QUANTITY_SCALE} beyond 6 decimals or out of
	 * range
	 */
	public static Quantity of(BigDecimal units) {
		try {
			return new Quantity(units.movePointRight(SCALE).longValueExact());
		}
		catch (ArithmeticException ex) {
			throw new InvalidValueException("QUANTITY_SCALE",
					"A quantity has at most 6 decimals and 12 digits before the point.");
		}
	}

	/**
	 * Parses a quantity.
	 * @throws InvalidValueException {@code QUANTITY_INVALID} or {@code QUANTITY_SCALE}
	 */
	public static Quantity parse(String text) {
		return of(Decimals.parse(text, "QUANTITY_INVALID"));
	}

	/**
	 * The sum.
	 */
	public Quantity plus(Quantity other) {
		return new Quantity(Math.addExact(this.micros, other.micros));
	}

	/**
	 * The difference, this less the other.
	 */
	public Quantity minus(Quantity other) {
		return new Quantity(Math.subtractExact(this.micros, other.micros));
	}

	/**
	 * The quantity with its sign turned.
	 */
	public Quantity negated() {
		return new Quantity(Math.negateExact(this.micros));
	}

	/**
	 * The product with another quantity, as for a bundle's components (units per bundle ×
	 * bundles).
	 * @throws InvalidValueException {@code QUANTITY_SCALE} if the product needs more than
	 * 6 decimals
	 */
	public Quantity times(Quantity other) {
		return of(toDecimal().multiply(other.toDecimal()).stripTrailingZeros());
	}

	/**
	 * The smaller of the two.
	 */
	public Quantity min(Quantity other) {
		return (this.micros <= other.micros) ? this : other;
	}

	/**
	 * The larger of the two.
	 */
	public Quantity max(Quantity other) {
		return (this.micros >= other.micros) ? this : other;
	}

	/**
	 * Whether it is a number of whole units.
	 */
	public boolean isWhole() {
		return this.micros % MICROS_PER_UNIT == 0;
	}

	/**
	 * Whether above zero.
	 */
	public boolean isPositive() {
		return this.micros > 0;
	}

	/**
	 * Whether below zero.
	 */
	public boolean isNegative() {
		return this.micros < 0;
	}

	/**
	 * Whether zero.
	 */
	public boolean isZero() {
		return this.micros == 0;
	}

	/**
	 * Whether further from zero than a limit.
	 * @param limit zero or more
	 */
	public boolean exceeds(Quantity limit) {
		return this.micros > limit.micros || this.micros < -limit.micros;
	}

	/**
	 * The quantity as a decimal without trailing zeros.
	 */
	public BigDecimal toDecimal() {
		if (this.micros % MICROS_PER_UNIT == 0) {
			return BigDecimal.valueOf(this.micros / MICROS_PER_UNIT);
		}
		return BigDecimal.valueOf(this.micros, SCALE).stripTrailingZeros();
	}

	@Override
	public int compareTo(Quantity other) {
		return Long.compare(this.micros, other.micros);
	}

	@Override
	public String toString() {
		return toDecimal().toPlainString();
	}

}
