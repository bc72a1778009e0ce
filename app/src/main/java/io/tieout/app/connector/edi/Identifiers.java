package io.tieout.app.connector.edi;

import io.tieout.app.ingest.feed.ItemName;
import io.tieout.core.Gtin;
import io.tieout.core.Sku;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which kinds of identifiers of a standard name an item.
 *
 * @param numbers kinds that are GTINs
 * @param codes kinds that are codes or aliases, the retailer's own first
 */
record Identifiers(List<String> numbers, List<String> codes) {

	/**
	 * The name of an item.
	 * @param named what it is called, by kind
	 * @param segment where its identifiers begin
	 * @return {@code null} if findings say what is wrong
	 */
	@Nullable ItemName name(Map<String, String> named, Segment segment, Findings findings) {
		String number = first(this.numbers, named);
		String code = first(this.codes, named);
		if (number == null && code == null) {
			findings.add(segment, 3, "ITEM_MISSING",
					"The item has no identifier that is known: GTINs " + this.numbers + ", codes " + this.codes + ".");
		}
		Gtin gtin = (number != null) ? findings.value(segment, 3, number, Gtin::new) : null;
		Sku sku = (code != null) ? findings.value(segment, 3, code, Sku::new) : null;
		return (gtin != null || sku != null) ? new ItemName(gtin, sku) : null;
	}

	private static @Nullable String first(List<String> kinds, Map<String, String> named) {
		return kinds.stream().map(named::get).filter(Objects::nonNull).findFirst().orElse(null);
	}

}
