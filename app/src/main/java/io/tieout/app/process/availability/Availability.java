package io.tieout.app.process.availability;

import io.tieout.app.ingest.feed.KnownProduct;
import io.tieout.app.ingest.feed.ProductDirectory;
import io.tieout.app.process.availability.ChannelStock.Promises;
import io.tieout.core.ChannelId;
import io.tieout.core.Quantity;
import io.tieout.core.Rejection;
import io.tieout.core.Sku;
import io.tieout.inventory.Expansion;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a channel may promise what somebody would like to have: bundles by their
 * components, demand summed per item over all lines.
 */
public final class Availability {

	private final ProductDirectory products;

	private final ChannelStock stock;

	Availability(ProductDirectory products, ChannelStock stock) {
		this.products = products;
		this.stock = stock;
	}

	/**
	 * Whether a channel may promise some lines, all of them together.
	 * @param promiseDate goods that come in before it count where the channel promises
	 * them; none count without
	 */
	public PromisedCart of(ChannelId channel, List<Wish> wishes, @Nullable Instant promiseDate) {
		Map<Sku, KnownProduct> known = this.products
			.findWithParts(wishes.stream().map(Wish::sku).collect(Collectors.toSet()));
		List<Expansion> expansions = wishes.stream().map((wish) -> expand(wish, known)).toList();
		SortedMap<Sku, Quantity> demand = demand(expansions);
		Promises promises = this.stock.of(channel, demand.keySet(), promiseDate);
		List<PromisedWish> lines = new ArrayList<>();
		for (int line = 0; line < wishes.size(); line++) {
			lines.add(line(wishes.get(line), expansions.get(line), known, demand, promises));
		}
		return new PromisedCart(lines, demand, promises.items(), promises.position());
	}

	private static Expansion expand(Wish wish, Map<Sku, KnownProduct> known) {
		return Expansion.of(wish.sku(), wish.quantity(),
				(part) -> Optional.ofNullable(known.get(part)).map(KnownProduct::structure));
	}

	private static SortedMap<Sku, Quantity> demand(List<Expansion> expansions) {
		SortedMap<Sku, Quantity> demand = new TreeMap<>();
		expansions.forEach((expansion) -> parts(expansion)
			.forEach((sku, quantity) -> demand.merge(sku, quantity, Availability::sum)));
		return demand;
	}

	/** More than there can be stays so, whatever is added. */
	private static Quantity sum(Quantity demand, Quantity more) {
		return demand.exceeds(Expansion.MOST_UNITS) ? demand : demand.plus(more);
	}

	private static SortedMap<Sku, Quantity> parts(Expansion expansion) {
		return (expansion instanceof Expansion.Parts parts) ? parts.quantities() : Collections.emptySortedMap();
	}

	private static PromisedWish line(Wish wish, Expansion expansion, Map<Sku, KnownProduct> known,
			Map<Sku, Quantity> demand, Promises promises) {
		KnownProduct product = known.get(wish.sku());
		Sku item = (product != null) ? product.sku() : null;
		SortedMap<Sku, Quantity> parts = parts(expansion);
		boolean enough = parts.keySet()
			.stream()
			.allMatch((sku) -> promises.of(sku).compareTo(demand.getOrDefault(sku, Quantity.ZERO)) >= 0);
		Quantity available = (product != null && product.stocked()) ? promises.of(product.sku())
				: bundles(wish.quantity(), parts, promises).orElse(null);
		return new PromisedWish(wish, item, parts, available, enough, obstacle(expansion, demand));
	}

	/**
	 * How many whole bundles the scarcest part allows.
	 */
	private static Optional<Quantity> bundles(Quantity wanted, SortedMap<Sku, Quantity> parts, Promises promises) {
		return parts.entrySet()
			.stream()
			.filter((part) -> part.getValue().isPositive())
			.map((part) -> promises.of(part.getKey())
				.toDecimal()
				.multiply(wanted.toDecimal())
				.divide(part.getValue().toDecimal(), 0, RoundingMode.DOWN))
			.min(Comparator.naturalOrder())
			.map(Quantity::of);
	}

	private static @Nullable Rejection obstacle(Expansion expansion, Map<Sku, Quantity> demand) {
		if (expansion instanceof Expansion.Unknown unknown) {
			return Rejection.of("SKU_UNKNOWN", "No product has the code " + unknown.code() + ".")
				.with("sku", unknown.code());
		}
		if (expansion instanceof Expansion.Impossible impossible) {
			return impossible.rejection();
		}
		return parts(expansion).keySet()
			.stream()
			.filter((sku) -> demand.getOrDefault(sku, Quantity.ZERO).exceeds(Expansion.MOST_UNITS))
			.findFirst()
			.map((sku) -> Rejection
				.of("QUANTITY_TOO_LARGE", "All lines together ask for at most " + Expansion.MOST_UNITS + " units.")
				.with("sku", sku))
			.orElse(null);
	}

}
