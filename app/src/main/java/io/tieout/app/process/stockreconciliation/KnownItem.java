package io.tieout.app.process.stockreconciliation;

import io.tieout.core.Quantity;
import io.tieout.core.UnitPrice;
import io.tieout.inventory.VarianceStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an item at a place besides its stock, as far as one source is
 * concerned.
 *
 * @param tracked whether the source tracks the item there
 * @param newest latest cut-off of which the source stated it, if it ever did
 * @param unitCost latest known cost of a unit, if one is known
 * @param variance the variance as it stands, if there was one
 */
record KnownItem(boolean tracked, @Nullable Instant newest, @Nullable UnitPrice unitCost,
		@Nullable StandingVariance variance) {

	static final KnownItem NOTHING = new KnownItem(false, null, null, null);

	/** Whether the source has spoken of a later cut-off. */
	boolean isAheadOf(Instant asOf) {
		return this.newest != null && this.newest.isAfter(asOf);
	}

	boolean standsOpen() {
		return this.variance != null && this.variance.status().isOpen();
	}

	/**
	 * A variance as it stands.
	 *
	 * @param status where it stands
	 * @param statement the statement it is about
	 * @param stated what the source stated
	 * @param held what Tieout held
	 */
	record StandingVariance(VarianceStatus status, String statement, Quantity stated, Quantity held) {

		/** Whether just these figures were decided about. */
		boolean hasDecided(String about, Quantity statedNow, Quantity heldNow) {
			return this.status == VarianceStatus.ACCEPTED && this.statement.equals(about)
					&& this.stated.equals(statedNow) && this.held.equals(heldNow);
		}

	}

}
