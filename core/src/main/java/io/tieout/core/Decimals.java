package io.tieout.core;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Reads decimal text the same way for every value: optional minus, digits, optional
 * fraction; no exponent, grouping or plus sign, so that a hostile {@code 1e999999999} is
 * refused before it costs memory.
 */
final class Decimals {

	private static final Pattern PLAIN = Pattern.compile("-?\\d{1,18}(\\.\\d{1,12})?");

	private Decimals() {
	}

	static BigDecimal parse(String text, String code) {
		if (!PLAIN.matcher(text).matches()) {
			throw new InvalidValueException(code,
					"A decimal number is written as digits with an optional point, such as 12.34, at most 18 before the point and"
							+ " 12 behind it.");
		}
		return new BigDecimal(text);
	}

}
