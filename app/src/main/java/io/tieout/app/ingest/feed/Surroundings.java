package io.tieout.app.ingest.feed;

import io.tieout.contract.Sealed;
import io.tieout.core.Sku;
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
	 * Seals a personal value under the statement's own key.
	 * @param boundTo the name at writing, type/revision/field
	 * @param text the value
	 */
	Sealed seal(String boundTo, String text);

}
