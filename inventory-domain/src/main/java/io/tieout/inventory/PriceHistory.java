package io.tieout.inventory;

import io.tieout.core.UnitPrice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The prices of an item in a channel and a currency: for each beginning the newest
 * statement, in order of their beginnings. It remembers the latest {@value #MOST}
 * beginnings.
 *
 * @param prices the statements that hold, the earliest beginning first
 */
record PriceHistory(List<StatedPrice> prices) {

	/** Ten years of weekly prices. */
	static final int MOST = 520;

	static final PriceHistory NONE = new PriceHistory(List.of());

	PriceHistory {
		prices = List.copyOf(prices);
	}

	/**
	 * The statement that holds for a beginning.
	 */
	Optional<StatedPrice> from(Instant validFrom) {
		return this.prices.stream().filter((price) -> price.validFrom().equals(validFrom)).findFirst();
	}

	/**
	 * The price at an instant: that of the latest beginning whose time is not over.
	 */
	@Nullable UnitPrice at(Instant instant) {
		return this.prices.stream()
			.filter((price) -> price.holdsAt(instant))
			.reduce((earlier, later) -> later)
			.map(StatedPrice::price)
			.orElse(null);
	}

	/**
	 * Whether a beginning lies before all that is remembered while something has been
	 * forgotten.
	 */
	boolean isForgotten(Instant validFrom) {
		return this.prices.size() == MOST && validFrom.isBefore(this.prices.get(0).validFrom());
	}

	PriceHistory with(StatedPrice newest) {
		List<StatedPrice> after = new ArrayList<>(this.prices);
		after.removeIf((price) -> price.validFrom().equals(newest.validFrom()));
		after.add(newest);
		after.sort(Comparator.comparing(StatedPrice::validFrom));
		return new PriceHistory((after.size() > MOST) ? after.subList(after.size() - MOST, after.size()) : after);
	}

}
