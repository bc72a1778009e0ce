package io.tieout.app.ingest.feed;

import io.tieout.contract.UnreadableMessageException;
import io.tieout.core.Sku;
import io.tieout.inventory.Component;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which product a code leads to, its own or an alias. Answers from the products and
 * aliases as the store has them now, so that what was just registered is known; asked
 * once per batch.
 */
@FunctionalInterface
public interface ProductDirectory {

	/**
	 * The products these codes lead to.
	 * @return an entry per known code; unknown ones are missing
	 */
	Map<Sku, KnownProduct> find(Collection<Sku> codes);

	/**
	 * The same, and with them the products that the parts of bundles are, all the way
	 * down.
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
	 * The same, apart from codes whose products this version cannot read: one of them
	 * costs the others nothing.
	 */
	default FoundProducts findReadable(Collection<Sku> codes) {
		if (codes.isEmpty()) {
			return FoundProducts.NONE;
		}
		try {
			return new FoundProducts(findWithParts(codes), Map.of());
		}
		catch (UnreadableMessageException ex) {
			List<Sku> all = List.copyOf(codes);
			return (all.size() == 1) ? new FoundProducts(Map.of(), Map.of(all.get(0), ex))
					: findReadable(all.subList(0, all.size() / 2))
						.plus(findReadable(all.subList(all.size() / 2, all.size())));
		}
	}

}
