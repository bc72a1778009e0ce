package io.tieout.projections.support;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * A decimal as PostgreSQL's {@code numeric} sends and takes it: groups of four decimal
 * digits without zero groups at either end, the place of the first group, sign and scale.
 */
final class PostgresNumeric {

	private static final int GROUP_DIGITS = 4;

	private static final int GROUP = 10_000;

	private static final int NEGATIVE = 0x4000;

	private static final int HEADER_BYTES = 8;

	private PostgresNumeric() {
	}

	static void encode(BigDecimal value, TupleBuffer out) {
		BigDecimal decimal = (value.scale() < 0) ? value.setScale(0) : value;
		int fractionGroups = (decimal.scale() + GROUP_DIGITS - 1) / GROUP_DIGITS;
		BigInteger digits = decimal.setScale(fractionGroups * GROUP_DIGITS).unscaledValue().abs();
		int[] groups = groups(digits);
		int lowest = 0;
		while (lowest < groups.length && groups[lowest] == 0) {
			lowest++;
		}
		int count = groups.length - lowest;
		out.int32(HEADER_BYTES + count * Short.BYTES);
		out.int16(count);
		out.int16((count == 0) ? 0 : groups.length - fractionGroups - 1);
		out.int16((decimal.signum() < 0) ? NEGATIVE : 0);
		out.int16(decimal.scale());
		for (int group = groups.length - 1; group >= lowest; group--) {
			out.int16(groups[group]);
		}
	}

	/** Groups from the lowest to the highest that is not zero. */
	private static int[] groups(BigInteger digits) {
		int[] groups = new int[digits.bitLength() / 13 + 1];
		int count = 0;
		BigInteger rest = digits;
		while (rest.bitLength() >= Long.SIZE) {
			BigInteger[] parts = rest.divideAndRemainder(BigInteger.valueOf(GROUP));
			groups[count++] = parts[1].intValue();
			rest = parts[0];
		}
		for (long small = rest.longValue(); small != 0; small /= GROUP) {
			groups[count++] = (int) (small % GROUP);
		}
		return Arrays.copyOf(groups, count);
	}

}
