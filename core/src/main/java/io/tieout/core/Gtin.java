package io.tieout.core;

/**
 * A GS1 Global Trade Item Number of 8, 12, 13 or 14 digits whose check digit is right
 * (GS1 General Specifications, modulo 10 with weights 3 and 1 from the right).
 *
 * @param value the digits
 */
public record Gtin(String value) {

	private static final int LONGEST = 14;

	public Gtin {
		value = value.strip();
		if (!value.matches("\\d{8}|\\d{12,14}")) {
			throw new InvalidValueException("GTIN_INVALID", "A GTIN has 8, 12, 13 or 14 digits.");
		}
		if (checksum(value) % 10 != 0) {
			throw new InvalidValueException("GTIN_CHECK_DIGIT", "The check digit of the GTIN is wrong.");
		}
	}

	/**
	 * The number in its one spelling of 14 digits, zeros in front: a GTIN-8, -12 or -13
	 * and the GTIN-14 it fills up to name the same item.
	 */
	public String asGtin14() {
		return "0".repeat(LONGEST - this.value.length()) + this.value;
	}

	private static int checksum(String digits) {
		int sum = 0;
		for (int fromRight = 0; fromRight < digits.length(); fromRight++) {
			int digit = digits.charAt(digits.length() - 1 - fromRight) - '0';
			sum += (fromRight % 2 == 0) ? digit : 3 * digit;
		}
		return sum;
	}

	@Override
	public String toString() {
		return this.value;
	}

}
