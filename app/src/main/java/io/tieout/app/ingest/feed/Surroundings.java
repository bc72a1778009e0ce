package io.tieout.app.ingest.feed;

import io.tieout.contract.Event;
import io.tieout.contract.Sealed;
import io.tieout.core.Gtin;
import io.tieout.core.Sku;
import io.tieout.core.SourceRef;
import java.util.List;
import java.util.Optional;

/**
 * What a plan may ask of the world, all of it looked up beforehand.
 */
public interface Surroundings {

	/**
	 * The product a code leads to, empty if none does; only codes that the statement
	 * named beforehand are looked up, and the parts of the bundles they lead to.
	 */
	Optional<KnownProduct> product(Sku code);

	/**
	 * The product a GTIN leads to, empty if none does; only GTINs that the statement
	 * named beforehand are looked up. Its own code, and the parts it is made of, may be
	 * asked for by {@link #product(Sku)}.
	 */
	Optional<KnownProduct> product(Gtin gtin);

	/**
	 * What another record of which the statement speaks stated, in the order it was
	 * recorded; empty if it is not known yet.
	 */
	List<Event> recorded(SourceRef record);

	/**
	 * Seals a personal value under the statement's own key.
	 * @param boundTo the name at writing, type/revision/field
	 * @param text the value
	 */
	Sealed seal(String boundTo, String text);

}
