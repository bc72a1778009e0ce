package io.tieout.app.api.experience;

import io.tieout.app.process.availability.PromisedCart;
import io.tieout.app.process.availability.PromisedItem;
import io.tieout.app.process.availability.PromisedPlace;
import io.tieout.app.process.availability.PromisedWish;
import io.tieout.core.ChannelId;
import io.tieout.core.Quantity;
import io.tieout.core.Rejection;
import io.tieout.core.Sku;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a channel may promise of items and bundles, each by itself.
 *
 * @param channel the channel
 * @param items the items, in the order they were asked for
 * @param position position up to which the views were read: all that was recorded by then
 * is in it
 */
record ChannelAvailabilityDocument(ChannelId channel, List<Item> items, long position) {

	/**
	 * What may be promised of an item or bundle.
	 *
	 * @param sku its own code, or the code that was asked for if nothing has it
	 * @param code {@code SKU_UNKNOWN}, or what is wrong with the bundle; absent if
	 * nothing is
	 * @param availableToPromise how much may be promised; absent for what touches no
	 * stock, of which there always is enough
	 * @param incoming what of it is still to come in; absent for a bundle
	 * @param locations by location, the preferred first; empty for a bundle
	 * @param parts what a bundle comes to in stock; empty for an item that is kept itself
	 * @param asOf business time of the latest fact in it
	 * @param position position of the last event in it, 0 if none is known
	 */
	record Item(Sku sku, @Nullable String code, @Nullable Quantity availableToPromise, @Nullable Quantity incoming,
			List<PromisedPlace> locations, List<Part> parts, @Nullable Instant asOf, long position) {
	}

	/**
	 * A part of a bundle.
	 *
	 * @param sku the item kept in stock
	 * @param quantity how much of it is in one bundle
	 * @param availableToPromise how much of it may be promised
	 */
	record Part(Sku sku, Quantity quantity, Quantity availableToPromise) {
	}

	static ChannelAvailabilityDocument of(ChannelId channel, PromisedCart promised) {
		return new ChannelAvailabilityDocument(channel,
				promised.lines().stream().map((line) -> item(line, promised.items())).toList(), promised.position());
	}

	private static Item item(PromisedWish line, SortedMap<Sku, PromisedItem> items) {
		Rejection obstacle = line.obstacle();
		Sku sku = (line.item() != null) ? line.item() : line.wish().sku();
		if (obstacle != null) {
			return new Item(sku, obstacle.code(), Quantity.ZERO, null, List.of(), List.of(), null, 0);
		}
		List<PromisedItem> parts = line.parts().keySet().stream().map(items::get).toList();
		boolean isItself = parts.size() == 1 && parts.get(0).sku().equals(sku);
		return new Item(sku, null, line.availableToPromise(), isItself ? parts.get(0).incoming() : null,
				isItself ? parts.get(0).locations() : List.of(), isItself ? List.of() : parts(line, items),
				parts.stream()
					.map(PromisedItem::asOf)
					.filter(Objects::nonNull)
					.max(Comparator.naturalOrder())
					.orElse(null),
				parts.stream().mapToLong(PromisedItem::position).max().orElse(0));
	}

	private static List<Part> parts(PromisedWish line, SortedMap<Sku, PromisedItem> items) {
		return line.parts()
			.entrySet()
			.stream()
			.map((part) -> new Part(part.getKey(), part.getValue(), items.get(part.getKey()).availableToPromise()))
			.toList();
	}

}
