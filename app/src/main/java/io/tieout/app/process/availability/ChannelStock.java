package io.tieout.app.process.availability;

import io.tieout.app.process.reservations.ChannelPolicy;
import io.tieout.app.process.reservations.Channels;
import io.tieout.core.ChannelId;
import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.inventory.StockPositionId;
import io.tieout.projections.availability.AvailabilityItem;
import io.tieout.projections.availability.AvailabilityQueries;
import io.tieout.projections.incoming.IncomingQueries;
import io.tieout.projections.support.ViewPositions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a channel may promise of items: per place max(0, sellable − safety stock) × share,
 * plus what comes in before the promise date where the channel promises that. Incoming
 * goods first make good what is sellable below zero. Three statements, however many
 * items.
 */
final class ChannelStock {

	private static final String AVAILABILITY = "availability";

	private static final String INCOMING = "incoming";

	private final Channels channels;

	private final AvailabilityQueries availability;

	private final IncomingQueries incoming;

	private final ViewPositions positions;

	ChannelStock(Channels channels, AvailabilityQueries availability, IncomingQueries incoming,
			ViewPositions positions) {
		this.channels = channels;
		this.availability = availability;
		this.incoming = incoming;
		this.positions = positions;
	}

	/**
	 * What may be promised.
	 * @param items items kept in stock, by their own codes
	 * @param promiseDate goods that come in before it count; none count without
	 */
	Promises of(ChannelId channel, Collection<Sku> items, @Nullable Instant promiseDate) {
		ChannelPolicy policy = this.channels.policy(channel)
			.orElseGet(() -> ChannelPolicy.unlimited(channel, List.of()));
		Instant before = policy.promiseIncoming() ? promiseDate : null;
		long position = this.positions
			.ofAll((before != null) ? List.of(AVAILABILITY, INCOMING) : List.of(AVAILABILITY));
		Map<StockPositionId, AvailabilityItem> held = held(policy, items);
		Map<StockPositionId, Quantity> awaited = (before != null) ? this.incoming.awaitedBefore(items, before)
				: Map.of();
		Map<Sku, Set<LocationId>> elsewhere = policy.isLimited() ? Map.of() : placesByItem(held, awaited);
		SortedMap<Sku, PromisedItem> promised = new TreeMap<>();
		for (Sku item : items) {
			Set<LocationId> places = new LinkedHashSet<>(policy.locations());
			places.addAll(elsewhere.getOrDefault(item, Set.of()));
			promised.put(item, item(policy, item, places, held, awaited));
		}
		return new Promises(promised, position);
	}

	private Map<StockPositionId, AvailabilityItem> held(ChannelPolicy policy, Collection<Sku> items) {
		Map<StockPositionId, AvailabilityItem> held = new HashMap<>();
		this.availability.ofItems(items, policy.isLimited() ? policy.locations() : null)
			.forEach((item) -> held.put(new StockPositionId(item.location(), item.sku()), item));
		return held;
	}

	private static Map<Sku, Set<LocationId>> placesByItem(Map<StockPositionId, AvailabilityItem> held,
			Map<StockPositionId, Quantity> awaited) {
		Map<Sku, Set<LocationId>> places = new HashMap<>();
		Stream.concat(held.keySet().stream(), awaited.keySet().stream())
			.forEach((position) -> places.computeIfAbsent(position.sku(), (item) -> new TreeSet<>())
				.add(position.location()));
		return places;
	}

	private static PromisedItem item(ChannelPolicy policy, Sku item, Set<LocationId> from,
			Map<StockPositionId, AvailabilityItem> held, Map<StockPositionId, Quantity> awaited) {
		List<PromisedPlace> places = new ArrayList<>();
		for (LocationId place : from) {
			StockPositionId position = new StockPositionId(place, item);
			AvailabilityItem stock = held.get(position);
			Quantity coming = awaited.getOrDefault(position, Quantity.ZERO);
			if (stock != null || !coming.isZero()) {
				places.add(place(policy, position, stock, coming));
			}
		}
		return new PromisedItem(item, places);
	}

	private static PromisedPlace place(ChannelPolicy policy, StockPositionId position, @Nullable AvailabilityItem stock,
			Quantity coming) {
		Quantity sellable = (stock != null) ? stock.sellable() : Quantity.ZERO;
		Quantity beyondDebt = coming.plus(sellable.min(Quantity.ZERO)).max(Quantity.ZERO);
		return new PromisedPlace(position.location(), sellable, policy.safetyStock(position), beyondDebt,
				policy.promise(position, sellable).plus(beyondDebt), (stock != null) ? stock.asOf() : null,
				(stock != null) ? stock.position() : 0);
	}

	/**
	 * What may be promised.
	 *
	 * @param items by item
	 * @param position position up to which the views were read
	 */
	record Promises(SortedMap<Sku, PromisedItem> items, long position) {

		Quantity of(Sku sku) {
			PromisedItem item = this.items.get(sku);
			return (item != null) ? item.availableToPromise() : Quantity.ZERO;
		}

	}

}
