package io.tieout.inventory;

import io.tieout.core.Money;
import io.tieout.core.Quantity;
import io.tieout.core.SourceRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a comparison found of an item: Tieout's figure on the left, the source's on the
 * right.
 *
 * @param statement the statement
 * @param asOf its cut-off
 * @param meaning what both figures are about
 * @param stated what the source states
 * @param held what Tieout holds at the cut-off, by what it knows: on hand, or sellable
 * where the figure is of what is available
 * @param difference stated less held
 * @param unsellable what was on hand at the cut-off and not sellable, so that a stated
 * figure of what is available leads to one on hand
 * @param inFlight net change of what occurred after the cut-off and is known
 * @param late net change of what occurred before the cut-off and was recorded after it
 * @param value the difference at the item's latest known cost, absent if none is known
 * @param varianceClass why the figures do not tie out
 * @param policyVersion version of the policy that said so
 */
public record VarianceFigures(SourceRef statement, Instant asOf, StatedMeaning meaning, Quantity stated, Quantity held,
		Quantity difference, Quantity unsellable, Quantity inFlight, Quantity late, @Nullable Money value,
		VarianceClass varianceClass, long policyVersion) {

	/**
	 * Whether there is something else to decide about: another statement, figure or
	 * class. What moved since the cut-off is no news.
	 */
	boolean isNewsAfter(VarianceFigures before) {
		return !this.statement.equals(before.statement) || !this.stated.equals(before.stated)
				|| !this.held.equals(before.held) || this.varianceClass != before.varianceClass;
	}

	/**
	 * The figure on hand that makes the stated one true.
	 * @param unsellableNow what was on hand at the cut-off and not sellable, by what is
	 * known now
	 */
	public Quantity onHandAsStated(Quantity unsellableNow) {
		return (this.meaning == StatedMeaning.ON_HAND) ? this.stated : this.stated.plus(unsellableNow);
	}

}
