package io.tieout.reconciliation;

import io.tieout.core.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the two sides say.
 *
 * @param left the side that is compared against, absent if it says nothing of money
 * @param right the side that is compared, absent if it says nothing of money
 * @param figures what they say that is no money, absent if that is nothing
 */
public record BreakSides(@Nullable Money left, @Nullable Money right, @Nullable List<SideFigure> figures) {

	public BreakSides {
		figures = (figures == null || figures.isEmpty()) ? null : List.copyOf(figures);
	}

	/**
	 * Sides that speak of money alone.
	 */
	public BreakSides(@Nullable Money left, @Nullable Money right) {
		this(left, right, null);
	}

	/**
	 * Sides that say nothing of money. They have no difference that could be written off.
	 */
	public static BreakSides of(List<SideFigure> figures) {
		return new BreakSides(null, null, figures);
	}

	/**
	 * Right less left, a side that says nothing counting as zero.
	 * @return null if neither side says anything of money, or the sides are of two
	 * currencies
	 */
	public @Nullable Money difference() {
		if (this.left == null) {
			return this.right;
		}
		if (this.right == null) {
			return this.left.negated();
		}
		return this.left.currency().equals(this.right.currency()) ? this.right.minus(this.left) : null;
	}

}
