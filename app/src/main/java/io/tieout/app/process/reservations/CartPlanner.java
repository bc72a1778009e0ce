package io.tieout.app.process.reservations;

import io.tieout.app.ingest.feed.ProductDirectory;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.inventory.Expansion;
import io.tieout.inventory.ItemStructure;
import io.tieout.inventory.RequestedLine;
import io.tieout.inventory.SourcingTerms;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks up what a plan needs to know of a cart: what its codes stand for, what its
 * bundles are made of, and where the channel may take from.
 */
final class CartPlanner {

	private final ProductDirectory products;

	private final Channels channels;

	private final StockPlaces places;

	private final StockFigures figures;

	CartPlanner(ProductDirectory products, Channels channels, StockPlaces places, StockFigures figures) {
		this.products = products;
		this.channels = channels;
		this.places = places;
		this.figures = figures;
	}

	/**
	 * What a cart may be taken from.
	 * @param whereItWas whether every line names the place it was held at before, so that
	 * there is nothing to choose
	 */
	CartOffers offersFor(Cart cart, boolean whereItWas, Instant at) {
		Map<Sku, ItemStructure> known = new HashMap<>();
		this.products.findWithParts(cart.lines().stream().map(CartLine::sku).collect(Collectors.toSet()))
			.forEach((code, product) -> known.put(code, product.structure()));
		Function<Sku, Optional<ItemStructure>> catalogue = (code) -> Optional.ofNullable(known.get(code));
		List<RequestedLine> lines = cart.lines()
			.stream()
			.map((line) -> new RequestedLine(line.sku(), line.quantity(), line.location()))
			.toList();
		List<Sku> items = lines.stream()
			.flatMap((line) -> stocked(line.sku(), line.quantity(), catalogue))
			.distinct()
			.sorted()
			.toList();
		ChannelPolicy policy = this.channels.policy(cart.channel())
			.orElseGet(() -> ChannelPolicy.unlimited(cart.channel(), this.places.of(items)));
		SourcingTerms terms = whereItWas ? SourcingTerms.AS_LISTED : policy.sourcing().shippingTo(cart.shipTo());
		return new CartOffers(new CartDemand(cart.reservationId(), lines, catalogue, items, terms), policy, this.places,
				this.figures, at);
	}

	private static Stream<Sku> stocked(Sku code, Quantity quantity, Function<Sku, Optional<ItemStructure>> catalogue) {
		return (Expansion.of(code, quantity, catalogue) instanceof Expansion.Parts parts)
				? parts.quantities().keySet().stream() : Stream.empty();
	}

}
