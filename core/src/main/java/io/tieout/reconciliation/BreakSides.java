package io.tieout.reconciliation;

import io.tieout.core.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the two sides say.
 *
 * @param left the side that is compared against, absent if it says nothing
 * @param right the side that is compared, absent if it says nothing
 */
public record BreakSides(@Nullable Money left, @Nullable Money right) {

	/**
	 * Right less left, a side that says nothing counting as zero.
	 * @return null if neither side says anything, or the sides are of two currencies
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
