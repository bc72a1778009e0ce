package io.tieout.contract;

/**
 * Plain decimals of up to 18 digits as a scaled {@code long}, without the detour over
 * {@code BigDecimal}. What does not fit is left to the value's own parser, which knows
 * the error codes.
 */
final class DecimalText {

	private static final int MAX_DIGITS = 18;

	private DecimalText() {
	}

	/**
	 * Whether a text is a plain decimal whose value in units of 10^-scale fits a long.
	 */
	static boolean fitsLong(String text, int scale) {
		int from = (!text.isEmpty() && text.charAt(0) == '-') ? 1 : 0;
		int point = text.indexOf('.');
		int wholeEnd = (point < 0) ? text.length() : point;
		int decimals = (point < 0) ? 0 : text.length() - point - 1;
		if (wholeEnd == from || (point >= 0 && decimals == 0) || decimals > scale
				|| wholeEnd - from + scale > MAX_DIGITS) {
			return false;
		}
		for (int at = from; at < text.length(); at++) {
			char digit = text.charAt(at);
			if ((digit < '0' || digit > '9') && at != point) {
				return false;
			}
		}
		return true;
	}

	/**
	 * The value in units of 10^-scale of a text that {@link #fitsLong}.
	 */
	static long unscaled(String text, int scale) {
		boolean negative = text.charAt(0) == '-';
		long value = 0;
		int decimals = -1;
		for (int at = negative ? 1 : 0; at < text.length(); at++) {
			char digit = text.charAt(at);
			if (digit == '.') {
				decimals = 0;
			}
			else {
				value = value * 10 + (digit - '0');
				decimals += (decimals < 0) ? 0 : 1;
			}
		}
		for (int missing = Math.max(0, decimals); missing < scale; missing++) {
			value *= 10;
		}
		return negative ? -value : value;
	}

}
