package io.tieout.app.ingest;

import io.tieout.app.ingest.feed.KnownProduct;
import io.tieout.app.ingest.feed.ProductDirectory;
import io.tieout.core.Gtin;
import io.tieout.core.Sku;
import io.tieout.eventstore.PostgresEventStore;
import io.tieout.eventstore.PostgresEventStore.KnownState;
import io.tieout.inventory.ProductStates;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Products and codes from the aggregate states that commands are decided on: usually
 * without a query. Another node may have changed one a moment ago, so each says what it
 * was read from.
 */
public final class StoredProducts implements ProductDirectory {

	private final PostgresEventStore store;

	/**
	 * The products of a store.
	 */
	public StoredProducts(PostgresEventStore store) {
		this.store = store;
	}

	@Override
	public Map<Sku, KnownProduct> find(Collection<Sku> codes) {
		return find(codes, ProductStates::idOf);
	}

	@Override
	public Map<Gtin, KnownProduct> findByGtin(Collection<Gtin> gtins) {
		return find(gtins, ProductStates::idOf);
	}

	private <C> Map<C, KnownProduct> find(Collection<C> codes, Function<C, String> idOf) {
		Map<String, KnownState> claims = this.store.statesOf(ProductStates.CODE,
				codes.stream().map(idOf).distinct().toList());
		Map<C, Sku> items = new HashMap<>();
		codes.forEach((code) -> ProductStates.itemOf(Objects.requireNonNull(claims.get(idOf.apply(code))).state())
			.ifPresent((item) -> items.put(code, item)));
		Map<String, KnownState> products = this.store.statesOf(ProductStates.PRODUCT,
				items.values().stream().map(StoredProducts::productId).distinct().toList());
		Map<C, KnownProduct> found = new HashMap<>();
		items.forEach((code, item) -> {
			String codeId = idOf.apply(code);
			KnownState product = Objects.requireNonNull(products.get(productId(item)));
			Map<String, Long> knownFrom = Map.of(codeId, Objects.requireNonNull(claims.get(codeId)).sequence(),
					productId(item), product.sequence());
			known(item, product.state(), knownFrom).ifPresent((known) -> found.put(code, known));
		});
		return found;
	}

	private static Optional<KnownProduct> known(Sku item, Object state, Map<String, Long> knownFrom) {
		return ProductStates.detailsOf(state)
			.map((details) -> new KnownProduct(item, details.stocked(), details.aliases(), details.gtin(),
					details.components(), ProductStates.versionOf(state).orElse(null), knownFrom));
	}

	private static String productId(Sku item) {
		return "product:" + item;
	}

}
