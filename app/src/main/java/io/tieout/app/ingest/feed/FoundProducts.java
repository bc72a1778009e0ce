package io.tieout.app.ingest.feed;

import io.tieout.contract.UnreadableMessageException;
import io.tieout.core.Sku;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a look-up of codes came to; unknown codes are in neither map.
 *
 * @param known the products behind codes, and the parts of bundles among them
 * @param unreadable codes whose products cannot be read, or those of their parts
 */
public record FoundProducts(Map<Sku, KnownProduct> known, Map<Sku, UnreadableMessageException> unreadable) {

	/** Nothing. */
	public static final FoundProducts NONE = new FoundProducts(Map.of(), Map.of());

	public FoundProducts {
		known = Map.copyOf(known);
		unreadable = Map.copyOf(unreadable);
	}

	/**
	 * The product a code leads to, empty if none does.
	 * @throws UnreadableMessageException if that cannot be told
	 */
	public Optional<KnownProduct> product(Sku code) {
		UnreadableMessageException fault = this.unreadable.get(code);
		if (fault != null) {
			throw fault;
		}
		return Optional.ofNullable(this.known.get(code));
	}

	FoundProducts plus(FoundProducts other) {
		Map<Sku, KnownProduct> both = new HashMap<>(this.known);
		both.putAll(other.known);
		Map<Sku, UnreadableMessageException> faults = new HashMap<>(this.unreadable);
		faults.putAll(other.unreadable);
		return new FoundProducts(both, faults);
	}

}
