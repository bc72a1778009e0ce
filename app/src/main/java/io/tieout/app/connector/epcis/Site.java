package io.tieout.app.connector.epcis;

import io.tieout.app.ingest.feed.LocationDirectory;
import io.tieout.core.LocationId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the goods of an event are, and where else of the retailer's they come from or go
 * to.
 *
 * @param name how the event names the place
 * @param location the place, {@code null} if none is known under the name
 * @param other the other end of a transfer, {@code null} if there is none
 */
record Site(String name, @Nullable LocationId location, @Nullable LocationId other) {

	/**
	 * The place that counts for what an event says.
	 */
	static Site of(EpcisEvent event, Meaning meaning, LocationDirectory directory) {
		List<String> names = event.places(meaning instanceof Meaning.Moves moves && moves.leaving());
		LocationId location = first(names, directory);
		LocationId other = (meaning instanceof Meaning.Moves moves) ? switch (moves.kind()) {
			case TRANSFER_IN -> first(event.sources(), directory);
			case TRANSFER_OUT -> first(event.destinations(), directory);
			default -> null;
		} : null;
		return new Site(names.isEmpty() ? "" : names.get(0), location, other);
	}

	private static @Nullable LocationId first(List<String> names, LocationDirectory directory) {
		return names.stream().map(directory::find).flatMap(Optional::stream).findFirst().orElse(null);
	}

	LocationId required() {
		return Objects.requireNonNull(this.location);
	}

}
