package io.tieout.reconciliation;

import io.tieout.core.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A figure that is no money, as both sides of a break state it: {@code onHand}, 90 by the
 * history on the left, 88 by a view on the right.
 *
 * @param name what is stated, in the words of the flow
 * @param left what the side that is compared against says, absent if it says nothing
 * @param right what the side that is compared says, absent if it says nothing
 */
public record SideFigure(String name, @Nullable Quantity left, @Nullable Quantity right) {
}
