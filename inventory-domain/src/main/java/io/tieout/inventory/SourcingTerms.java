package io.tieout.inventory;

import io.tieout.core.LocationId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * By which terms the places of a cart are chosen.
 *
 * @param strategy which place is asked first
 * @param split how far the cart may be split
 * @param shipTo where the goods go, if that is known
 * @param places where the places are, as far as that is known
 */
public record SourcingTerms(SourcingStrategy strategy, SplitRule split, @Nullable Coordinates shipTo,
		Map<LocationId, Coordinates> places) {

	/** The places in the channel's order, split as far as it takes. */
	public static final SourcingTerms AS_LISTED = of(SourcingStrategy.PREFERENCE, SplitRule.ALWAYS);

	public SourcingTerms {
		places = Map.copyOf(places);
	}

	/**
	 * Terms for goods that go nobody says where.
	 */
	public static SourcingTerms of(SourcingStrategy strategy, SplitRule split) {
		return new SourcingTerms(strategy, split, null, Map.of());
	}

	/**
	 * The same terms for goods that go somewhere.
	 */
	public SourcingTerms shippingTo(@Nullable Coordinates destination) {
		return new SourcingTerms(this.strategy, this.split, destination, this.places);
	}

}
