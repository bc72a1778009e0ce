package io.tieout.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class ToleranceProperties {

	private static final int TRIES = 200;

	/** Half of the largest amount: what two of them differ by is still an amount. */
	private static final long HALF = Long.MAX_VALUE / 2;

	@Property(tries = TRIES)
	void smallAmountsAgreeWithinTheAmountOrTheShareAndNoFurther(@ForAll @LongRange(min = -2_000, max = 2_000) long left,
			@ForAll @LongRange(min = -2_000, max = 2_000) long right, @ForAll @LongRange(min = 0, max = 50) long amount,
			@ForAll @IntRange(min = 0, max = 2_000) int bps) {
		assertThat(new Tolerance(amount, bps).allows(pence(left), pence(right)))
			.isEqualTo(expected(left, right, amount, bps));
	}

	@Property(tries = TRIES)
	void soDoTheLargest(@ForAll @LongRange(min = -HALF, max = HALF) long left,
			@ForAll @LongRange(min = -HALF, max = HALF) long right,
			@ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long amount,
			@ForAll @IntRange(min = 0, max = Integer.MAX_VALUE) int bps) {
		assertThat(new Tolerance(amount, bps).allows(pence(left), pence(right)))
			.isEqualTo(expected(left, right, amount, bps));
	}

	/** Drawn at random, two amounts are seldom just so far apart. */
	@Property(tries = TRIES)
	void theLastMinorUnitOfTheShareIsAllowedAndTheNextIsNot(
			@ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long left,
			@ForAll @IntRange(min = 0, max = 20_000) int bps, @ForAll boolean more) {
		long share = Math.abs(left) * bps / 10_000;
		Tolerance tolerance = new Tolerance(0, bps);
		assertThat(tolerance.allows(pence(left), pence(more ? left + share : left - share))).isTrue();
		assertThat(tolerance.allows(pence(left), pence(more ? left + share + 1 : left - share - 1))).isFalse();
	}

	@Property(tries = TRIES)
	void theLastMinorUnitOfTheAmountIsAllowedAndTheNextIsNot(@ForAll @LongRange(min = -HALF, max = HALF) long left,
			@ForAll @LongRange(min = 0, max = HALF) long amount, @ForAll boolean more) {
		Tolerance tolerance = new Tolerance(amount, 0);
		assertThat(tolerance.allows(pence(left), pence(more ? left + amount : left - amount))).isTrue();
		assertThat(tolerance.allows(pence(left), pence(more ? left + amount + 1 : left - amount - 1))).isFalse();
	}

	@Property(tries = TRIES)
	void withoutToleranceOnlyEqualAmountsAgree(@ForAll @LongRange(min = -HALF, max = HALF) long left,
			@ForAll @LongRange(min = -HALF, max = HALF) long right) {
		assertThat(Tolerance.NONE.allows(pence(left), pence(left))).isTrue();
		assertThat(Tolerance.NONE.allows(pence(left), pence(right))).isEqualTo(left == right);
	}

	/** The least amount there is has no absolute value of its own kind. */
	@Property(tries = TRIES)
	void theFurthestApartAgreeWithinNoAmount(@ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long amount) {
		assertThat(new Tolerance(amount, 0).allows(pence(0), pence(Long.MIN_VALUE))).isFalse();
	}

	@Property(tries = TRIES)
	void aWiderToleranceAllowsWhateverANarrowerDoes(@ForAll @LongRange(min = -2_000, max = 2_000) long left,
			@ForAll @LongRange(min = -2_000, max = 2_000) long right, @ForAll @LongRange(min = 0, max = 50) long amount,
			@ForAll @IntRange(min = 0, max = 2_000) int bps) {
		if (new Tolerance(amount, bps).allows(pence(left), pence(right))) {
			assertThat(new Tolerance(amount + 1, bps).allows(pence(left), pence(right))).isTrue();
			assertThat(new Tolerance(amount, bps + 1).allows(pence(left), pence(right))).isTrue();
		}
	}

	/** The rule of {@link Tolerance}, told again in numbers without bounds. */
	private static boolean expected(long left, long right, long amount, int bps) {
		BigInteger difference = BigInteger.valueOf(right).subtract(BigInteger.valueOf(left)).abs();
		BigInteger share = BigInteger.valueOf(left).abs().multiply(BigInteger.valueOf(bps));
		return difference.compareTo(BigInteger.valueOf(amount)) <= 0
				|| difference.multiply(BigInteger.valueOf(10_000)).compareTo(share) <= 0;
	}

	private static Money pence(long amount) {
		return Money.ofMinor(amount, "GBP");
	}

}
