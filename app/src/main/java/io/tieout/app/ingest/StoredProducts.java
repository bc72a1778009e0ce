package io.tieout.app.ingest;

import io.tieout.app.ingest.feed.KnownProduct;
import io.tieout.app.ingest.feed.ProductDirectory;
import io.tieout.core.Sku;
import io.tieout.eventstore.PostgresEventStore;
import io.tieout.eventstore.PostgresEventStore.KnownState;
import io.tieout.inventory.ProductStates;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

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
		Map<Sku, KnownState> claims = claims(codes);
		Map<Sku, Sku> items = new HashMap<>();
		claims.forEach((code, claim) -> ProductStates.itemOf(claim.state()).ifPresent((item) -> items.put(code, item)));
		Map<String, KnownState> products = this.store.statesOf(ProductStates.PRODUCT,
				items.values().stream().map(StoredProducts::productId).distinct().toList());
		Map<Sku, KnownProduct> found = new HashMap<>();
		items.forEach((code, item) -> {
			KnownState product = Objects.requireNonNull(products.get(productId(item)));
			Map<String, Long> knownFrom = Map.of(codeId(code), claims.get(code).sequence(), productId(item),
					product.sequence());
			known(item, product.state(), knownFrom).ifPresent((known) -> found.put(code, known));
		});
		return found;
	}

	private static Optional<KnownProduct> known(Sku item, Object state, Map<String, Long> knownFrom) {
		return ProductStates.detailsOf(state)
			.map((details) -> new KnownProduct(item, details.stocked(), details.aliases(), details.components(),
					ProductStates.versionOf(state).orElse(null), knownFrom));
	}

	private Map<Sku, KnownState> claims(Collection<Sku> codes) {
		Map<String, KnownState> claims = this.store.statesOf(ProductStates.CODE,
				codes.stream().map(StoredProducts::codeId).distinct().toList());
		Map<Sku, KnownState> byCode = new HashMap<>();
		codes.forEach((code) -> byCode.put(code, Objects.requireNonNull(claims.get(codeId(code)))));
		return byCode;
	}

	private static String codeId(Sku code) {
		return "alias:" + code;
	}

	private static String productId(Sku item) {
		return "product:" + item;
	}

}
