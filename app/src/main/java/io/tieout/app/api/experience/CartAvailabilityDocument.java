package io.tieout.app.api.experience;

import io.tieout.app.process.availability.PromisedCart;
import io.tieout.app.process.availability.PromisedItem;
import io.tieout.app.process.availability.PromisedWish;
import io.tieout.core.ChannelId;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a channel may promise a cart.
 *
 * @param channel the channel
 * @param available whether it may promise every line, all together
 * @param lines its lines, in order
 * @param items the items kept in stock that the lines come to, by code
 * @param position position up to which the views were read
 */
record CartAvailabilityDocument(ChannelId channel, boolean available, List<Line> lines, List<Item> items,
		long position) {

	/**
	 * A line.
	 *
	 * @param line its number, counted from 1
	 * @param sku the code it was asked for by
	 * @param requested how much of it
	 * @param availableToPromise how much there would be without the other lines; absent
	 * for what touches no stock
	 * @param ok whether it may be promised together with the others
	 * @param code {@code SKU_UNKNOWN}, or what is wrong with the bundle; absent if
	 * nothing is
	 */
	record Line(int line, Sku sku, Quantity requested, @Nullable Quantity availableToPromise, boolean ok,
			@Nullable String code) {
	}

	/**
	 * An item kept in stock.
	 *
	 * @param sku its own code
	 * @param requested how much all lines ask of it, bundles by their components
	 * @param availableToPromise how much may be promised
	 * @param incoming what of that is still to come in
	 * @param ok whether there is enough
	 * @param asOf business time of the latest fact in it
	 * @param position position of the last event in it, 0 if none is known
	 */
	record Item(Sku sku, Quantity requested, Quantity availableToPromise, Quantity incoming, boolean ok,
			@Nullable Instant asOf, long position) {
	}

	static CartAvailabilityDocument of(ChannelId channel, PromisedCart cart) {
		List<Line> lines = IntStream.range(0, cart.lines().size())
			.mapToObj((index) -> line(index + 1, cart.lines().get(index)))
			.toList();
		List<Item> items = cart.items()
			.values()
			.stream()
			.map((item) -> item(item, cart.demand().getOrDefault(item.sku(), Quantity.ZERO)))
			.toList();
		return new CartAvailabilityDocument(channel, cart.available(), lines, items, cart.position());
	}

	private static Line line(int number, PromisedWish line) {
		return new Line(number, line.wish().sku(), line.wish().quantity(),
				(line.obstacle() != null) ? Quantity.ZERO : line.availableToPromise(), line.ok(),
				(line.obstacle() != null) ? line.obstacle().code() : null);
	}

	private static Item item(PromisedItem item, Quantity requested) {
		Quantity available = item.availableToPromise();
		return new Item(item.sku(), requested, available, item.incoming(), requested.compareTo(available) <= 0,
				item.asOf(), item.position());
	}

}
