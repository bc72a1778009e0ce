package io.tieout.app.ingest.feed;

import io.tieout.app.ingest.feed.FoundProducts.Found;
import io.tieout.contract.UnreadableMessageException;
import io.tieout.core.Gtin;
import io.tieout.core.Sku;
import io.tieout.inventory.Component;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which product a code leads to, its own or an alias. Answers from the products and
 * aliases as the store has them now, so that what was just registered is known; asked
 * once per batch.
 */
public interface ProductDirectory {

	/**
	 * The products these codes lead to.
	 * @return an entry per known code; unknown ones are missing
	 */
	Map<Sku, KnownProduct> find(Collection<Sku> codes);

	/**
	 * The products these GTINs lead to, in whichever length each is written. A GTIN is
	 * never looked for among the codes, nor a code among the GTINs.
	 * @return an entry per known GTIN; unknown ones are missing
	 */
	Map<Gtin, KnownProduct> findByGtin(Collection<Gtin> gtins);

	/**
	 * The products behind codes, and with them the products that the parts of bundles
	 * are, all the way down.
	 */
	default Map<Sku, KnownProduct> findWithParts(Collection<Sku> codes) {
		Map<Sku, KnownProduct> known = new HashMap<>();
		Set<Sku> asked = new HashSet<>();
		Set<Sku> open = new HashSet<>(codes);
		while (!open.isEmpty()) {
			asked.addAll(open);
			Map<Sku, KnownProduct> found = find(open);
			known.putAll(found);
			open = found.values()
				.stream()
				.flatMap((product) -> product.components().stream())
				.map(Component::sku)
				.collect(Collectors.toSet());
			open.removeAll(asked);
		}
		return known;
	}

	/**
	 * The products behind codes and GTINs and the parts of both, apart from those this
	 * version cannot read: one of them costs the others nothing.
	 */
	default FoundProducts findReadable(Collection<Sku> codes, Collection<Gtin> gtins) {
		Found<Gtin> byGtin = readable(gtins, this::findByGtin);
		Set<Sku> all = new HashSet<>(codes);
		byGtin.known().values().forEach((product) -> all.add(product.sku()));
		return new FoundProducts(readable(all, this::findWithParts), byGtin);
	}

	private static <C> Found<C> readable(Collection<C> codes, Function<Collection<C>, Map<C, KnownProduct>> finder) {
		if (codes.isEmpty()) {
			return Found.none();
		}
		try {
			return new Found<>(finder.apply(codes), Map.of());
		}
		catch (UnreadableMessageException ex) {
			List<C> all = List.copyOf(codes);
			return (all.size() == 1) ? new Found<>(Map.of(), Map.of(all.get(0), ex))
					: readable(all.subList(0, all.size() / 2), finder)
						.plus(readable(all.subList(all.size() / 2, all.size()), finder));
		}
	}

}
