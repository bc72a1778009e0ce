package io.tieout.app.process.stockreconciliation;

import io.tieout.core.Money;
import io.tieout.core.Quantity;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far figures may differ, and up to where the policy decides by itself. Where the
 * value of a difference is not known, the units alone decide.
 *
 * @param version version of the policies it belongs to
 * @param toleranceUnits how many units figures may differ and still tie out
 * @param toleranceValue how much the difference may be worth then, any value if absent
 * @param acceptUnits up to how many units a stated figure is accepted without people
 * @param acceptValue up to which value, any value if absent
 * @param late how long after the cut-off facts from before it may take to arrive
 */
record StockPolicy(long version, Quantity toleranceUnits, @Nullable BigDecimal toleranceValue, Quantity acceptUnits,
		@Nullable BigDecimal acceptValue, Duration late) {

	/** Figures must be equal, and people decide. */
	static final StockPolicy STRICT = new StockPolicy(1, Quantity.ZERO, null, Quantity.ZERO, null, Duration.ZERO);

	StockPolicy ofVersion(long newVersion) {
		return new StockPolicy(newVersion, this.toleranceUnits, this.toleranceValue, this.acceptUnits, this.acceptValue,
				this.late);
	}

	/**
	 * Whether figures that differ by this tie out.
	 */
	boolean tolerates(Quantity difference, @Nullable Money value) {
		return isWithin(difference, value, this.toleranceUnits, this.toleranceValue);
	}

	/**
	 * Whether a stated figure that differs by this may be accepted without people.
	 */
	boolean accepts(Quantity difference, @Nullable Money value) {
		return isWithin(difference, value, this.acceptUnits, this.acceptValue);
	}

	private static boolean isWithin(Quantity difference, @Nullable Money value, Quantity units,
			@Nullable BigDecimal mostValue) {
		return !difference.exceeds(units)
				&& (value == null || mostValue == null || value.abs().toDecimal().compareTo(mostValue) <= 0);
	}

}
