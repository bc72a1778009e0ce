package io.tieout.core;

import java.math.BigDecimal;

/**
 * A dimensionless ratio: a tax rate (0.2 is 20 %), an allocation, an exchange rate. At
 * most 12 decimals.
 *
 * @param value the ratio, trailing zeros stripped
 */
public record Rate(BigDecimal value) {

	public Rate {
		value = value.stripTrailingZeros();
		if (value.scale() < 0) {
			value = value.setScale(0);
		}
		if (value.scale() > 12) {
			throw new InvalidValueException("RATE_SCALE", "A rate has at most 12 decimals.");
		}
	}

	/**
	 * Parses a rate.
	 * @throws InvalidValueException {@code RATE_INVALID}
	 */
	public static Rate of(String value) {
		return new Rate(Decimals.parse(value, "RATE_INVALID"));
	}

}
