package io.tieout.reconciliation;

import io.tieout.core.Money;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a tie-out, as data: what a difference must look like for a class to fit.
 *
 * @param name the rule's name, shown with the break
 * @param presence which sides are there
 * @param direction which way the right side is off
 * @param atMostMinor largest difference that fits, in minor units without sign; absent if
 * any does
 * @param traits traits that must all be there
 * @param grace how long the difference stays hidden, counted from {@link Sides#since()}
 * @param breakClass the class of a break that fits
 */
public record ClassRule(String name, Presence presence, Direction direction, @Nullable Long atMostMinor,
		Set<String> traits, Duration grace, BreakClass breakClass) {

	public ClassRule {
		traits = Set.copyOf(traits);
	}

	/**
	 * A rule for differences of any size and kind, shown at once.
	 */
	public static ClassRule of(String name, Presence presence, Direction direction, BreakClass breakClass) {
		return new ClassRule(name, presence, direction, null, Set.of(), Duration.ZERO, breakClass);
	}

	/**
	 * The same rule for differences of at most so many minor units.
	 */
	public ClassRule upTo(long minor) {
		return new ClassRule(this.name, this.presence, this.direction, minor, this.traits, this.grace, this.breakClass);
	}

	/**
	 * The same rule where a trait is there.
	 */
	public ClassRule where(String trait) {
		return new ClassRule(this.name, this.presence, this.direction, this.atMostMinor, Set.of(trait), this.grace,
				this.breakClass);
	}

	/**
	 * The same rule, hidden for a while.
	 */
	public ClassRule after(Duration hidden) {
		return new ClassRule(this.name, this.presence, this.direction, this.atMostMinor, this.traits, hidden,
				this.breakClass);
	}

	boolean fits(Sides sides) {
		return this.presence.fits(sides) && sides.traits().containsAll(this.traits)
				&& fits(sides.amounts().difference());
	}

	private boolean fits(@Nullable Money difference) {
		if (difference == null) {
			return this.direction == Direction.ANY && this.atMostMinor == null;
		}
		return this.direction.fits(difference)
				&& (this.atMostMinor == null || Math.abs(difference.amountMinor()) <= this.atMostMinor);
	}

	/** Which sides are there. */
	public enum Presence {

		/** Both. */
		BOTH,
		/** The left one alone. */
		LEFT_ONLY,
		/** The left one, and on the right nothing or what comes to nothing. */
		LEFT_UNMET,
		/** The right one alone. */
		RIGHT_ONLY;

		boolean fits(Sides sides) {
			boolean left = sides.left() != null;
			boolean right = sides.right() != null;
			return switch (this) {
				case BOTH -> left && right;
				case LEFT_ONLY -> left && !right;
				case LEFT_UNMET -> left && (sides.right() == null || sides.right().isZero());
				case RIGHT_ONLY -> right && !left;
			};
		}

	}

	/** Which way the right side is off. */
	public enum Direction {

		/** Either way. */
		ANY,
		/** More than the left side. */
		OVER,
		/** Less than the left side. */
		SHORT;

		boolean fits(Money difference) {
			return this == ANY || difference.isNegative() == (this == SHORT);
		}

	}

}
