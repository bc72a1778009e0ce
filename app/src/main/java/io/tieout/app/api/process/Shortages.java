package io.tieout.app.api.process;

import io.tieout.core.Quantity;
import io.tieout.core.Rejection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is short out of a refusal: {@code requested:SKU} and {@code available:SKU},
 * or {@code …:LOCATION/SKU} where a place was named.
 */
final class Shortages {

	private static final String REQUESTED = "requested:";

	private static final String AVAILABLE = "available:";

	private Shortages() {
	}

	/**
	 * An item that is short.
	 *
	 * @param sku the item
	 * @param location the place, where one was named
	 * @param requested how much was asked for, bundles counted by their parts
	 * @param available how much there is for the channel
	 */
	record Shortage(String sku, @Nullable String location, Quantity requested, Quantity available) {
	}

	static List<Shortage> of(Rejection rejection) {
		return rejection.facts()
			.entrySet()
			.stream()
			.filter((fact) -> fact.getKey().startsWith(REQUESTED))
			.map((fact) -> shortage(fact, rejection.facts()))
			.toList();
	}

	/** A location has no slash, so the first one separates it from the SKU. */
	private static Shortage shortage(Map.Entry<String, String> fact, Map<String, String> facts) {
		String item = fact.getKey().substring(REQUESTED.length());
		Quantity available = Quantity.parse(facts.getOrDefault(AVAILABLE + item, "0"));
		int slash = item.indexOf('/');
		return new Shortage(item.substring(slash + 1), (slash < 0) ? null : item.substring(0, slash),
				Quantity.parse(fact.getValue()), available);
	}

}
