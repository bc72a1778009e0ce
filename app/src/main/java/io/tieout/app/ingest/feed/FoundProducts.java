package io.tieout.app.ingest.feed;

import io.tieout.contract.UnreadableMessageException;
import io.tieout.core.Gtin;
import io.tieout.core.Sku;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a look-up of codes came to; unknown codes are in neither map.
 *
 * @param byCode what is behind codes, with the parts of bundles among them
 * @param byGtin what is behind GTINs
 */
public record FoundProducts(Found<Sku> byCode, Found<Gtin> byGtin) {

	/** Nothing. */
	public static final FoundProducts NONE = new FoundProducts(Found.none(), Found.none());

	/**
	 * The product a code leads to, empty if none does.
	 * @throws UnreadableMessageException if that cannot be told
	 */
	public Optional<KnownProduct> product(Sku code) {
		return this.byCode.product(code);
	}

	/**
	 * The product a GTIN leads to, empty if none does.
	 * @throws UnreadableMessageException if that cannot be told
	 */
	public Optional<KnownProduct> product(Gtin gtin) {
		return this.byGtin.product(gtin);
	}

	/**
	 * What is behind codes of one kind.
	 *
	 * @param known the products
	 * @param unreadable codes whose products cannot be read, or those of their parts
	 * @param <C> kind of code
	 */
	public record Found<C>(Map<C, KnownProduct> known, Map<C, UnreadableMessageException> unreadable) {

		public Found {
			known = Map.copyOf(known);
			unreadable = Map.copyOf(unreadable);
		}

		static <C> Found<C> none() {
			return new Found<>(Map.of(), Map.of());
		}

		Optional<KnownProduct> product(C code) {
			@Nullable UnreadableMessageException fault = this.unreadable.get(code);
			if (fault != null) {
				throw fault;
			}
			return Optional.ofNullable(this.known.get(code));
		}

		Found<C> plus(Found<C> other) {
			Map<C, KnownProduct> both = new HashMap<>(this.known);
			both.putAll(other.known);
			Map<C, UnreadableMessageException> faults = new HashMap<>(this.unreadable);
			faults.putAll(other.unreadable);
			return new Found<>(both, faults);
		}

	}

}
