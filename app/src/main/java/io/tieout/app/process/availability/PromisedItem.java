package io.tieout.app.process.availability;

import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a channel may promise of an item that is kept in stock.
 *
 * @param sku the item's own code
 * @param locations what it may promise from each place, in their order
 */
public record PromisedItem(Sku sku, List<PromisedPlace> locations) {

	public PromisedItem {
		locations = List.copyOf(locations);
	}

	/**
	 * What it may promise from all places together.
	 */
	public Quantity availableToPromise() {
		return sum(PromisedPlace::availableToPromise);
	}

	/**
	 * What of it is still to come in.
	 */
	public Quantity incoming() {
		return sum(PromisedPlace::incoming);
	}

	/**
	 * Business time of the latest fact in it; absent if none is known.
	 */
	public @Nullable Instant asOf() {
		return this.locations.stream()
			.map(PromisedPlace::asOf)
			.filter(Objects::nonNull)
			.max(Comparator.naturalOrder())
			.orElse(null);
	}

	/**
	 * Position of the last event in it, 0 if none is known.
	 */
	public long position() {
		return this.locations.stream().mapToLong(PromisedPlace::position).max().orElse(0);
	}

	private Quantity sum(Function<PromisedPlace, Quantity> figure) {
		return this.locations.stream().map(figure).reduce(Quantity.ZERO, Quantity::plus);
	}

}
