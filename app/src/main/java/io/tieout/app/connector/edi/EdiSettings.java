package io.tieout.app.connector.edi;

import io.tieout.app.ingest.feed.LocationDirectory;
import io.tieout.inventory.StatedMeaning;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What interchanges do not say.
 *
 * @param zone time zone of their dates and times
 * @param tradingZone time zone in which the date of a message is its trading day
 * @param locations which place a name means
 * @param x12Quantities what the quantity qualifiers of X12 mean (data element 673);
 * others say nothing of stock
 * @param edifactQuantities what those of EDIFACT mean (data element 6063)
 * @param tests whether interchanges marked as tests are taken too
 */
public record EdiSettings(ZoneId zone, ZoneId tradingZone, LocationDirectory locations,
		Map<String, StatedMeaning> x12Quantities, Map<String, StatedMeaning> edifactQuantities, boolean tests) {

	public EdiSettings {
		x12Quantities = Map.copyOf(x12Quantities);
		edifactQuantities = Map.copyOf(edifactQuantities);
	}

	/**
	 * The usual meanings in X12, with further ones: partners mean what they like.
	 */
	public static Map<String, StatedMeaning> x12Quantities(Map<String, StatedMeaning> further) {
		Map<String, StatedMeaning> all = new LinkedHashMap<>(
				Map.of("17", StatedMeaning.ON_HAND, "33", StatedMeaning.ON_HAND, "QA", StatedMeaning.AVAILABLE));
		all.putAll(further);
		return all;
	}

	/**
	 * The usual meanings in EDIFACT, with further ones.
	 */
	public static Map<String, StatedMeaning> edifactQuantities(Map<String, StatedMeaning> further) {
		Map<String, StatedMeaning> all = new LinkedHashMap<>(
				Map.of("17", StatedMeaning.ON_HAND, "145", StatedMeaning.ON_HAND));
		all.putAll(further);
		return all;
	}

}
