package io.tieout.app.ingest.feed;

import io.tieout.core.LocationId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which of the retailer's places a foreign name means. A name is
 * {@code system:what the system calls it}: {@code gln:5410738100050},
 * {@code shopify:655441491}. Systems are compared without regard to case, names exactly.
 * A part of a GLN's place, {@code gln:5410738100050.12}, is that place unless it has a
 * name of its own. The one place that knows; it changes only when the service is started
 * anew.
 */
public final class LocationDirectory {

	/** No place is known. */
	public static final LocationDirectory EMPTY = new LocationDirectory(List.of());

	/** The system of Global Location Numbers. */
	public static final String GLN = "gln";

	private static final char SEPARATOR = ':';

	private static final char PART = '.';

	private final Map<String, LocationId> byName = new HashMap<>();

	/**
	 * A directory of places.
	 * @throws IllegalArgumentException if a name is none, or two places share one
	 */
	public LocationDirectory(Collection<KnownLocation> locations) {
		for (KnownLocation location : locations) {
			if (location.gln() != null) {
				add(name(GLN, location.gln()), location.id());
			}
			location.aliases().forEach((alias) -> add(alias, location.id()));
		}
	}

	private void add(String name, LocationId id) {
		if (name.indexOf(SEPARATOR) <= 0 || name.endsWith(":")) {
			throw new IllegalArgumentException(
					"An alias of a location is system:name, such as shopify:655441491; " + id + " has " + name);
		}
		LocationId other = this.byName.putIfAbsent(normalised(name), id);
		if (other != null && !other.equals(id)) {
			throw new IllegalArgumentException(other + " and " + id + " are both called " + name);
		}
	}

	/**
	 * A name as this directory spells it.
	 */
	public static String name(String system, String called) {
		return normalised(system + SEPARATOR + called);
	}

	/**
	 * The place a name means, empty if none is known under it.
	 */
	public Optional<LocationId> find(String name) {
		String spelled = normalised(name);
		LocationId exact = this.byName.get(spelled);
		int part = spelled.indexOf(PART);
		return (exact == null && part >= 0 && spelled.startsWith(GLN + SEPARATOR))
				? Optional.ofNullable(this.byName.get(spelled.substring(0, part))) : Optional.ofNullable(exact);
	}

	private static String normalised(String name) {
		int end = Math.max(0, name.indexOf(SEPARATOR));
		return name.substring(0, end).strip().toLowerCase(Locale.ROOT) + name.substring(end).strip();
	}

}
