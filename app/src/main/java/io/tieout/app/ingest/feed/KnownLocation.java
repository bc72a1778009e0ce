package io.tieout.app.ingest.feed;

import io.tieout.core.LocationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place of the retailer and what others call it.
 *
 * @param id the retailer's own id
 * @param gln its GS1 Global Location Number, {@code null} for none
 * @param aliases further names, each with the system that uses it, such as
 * {@code shopify:655441491}
 */
public record KnownLocation(LocationId id, @Nullable String gln, List<String> aliases) {

	public KnownLocation {
		aliases = List.copyOf(aliases);
	}

}
