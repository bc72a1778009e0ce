package io.tieout.app.connector.shopify;

import io.tieout.app.ingest.feed.Problem;
import io.tieout.app.ingest.reading.Value.Fields;
import io.tieout.core.Quantity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An inventory level whose fields are right.
 *
 * @param item Shopify's number of the inventory item
 * @param location Shopify's number of the location
 * @param available how much may be sold, {@code null} if the item is not tracked there
 * @param updatedAt of when, {@code null} if the level does not say
 */
record InventoryLevel(String item, String location, @Nullable Quantity available, @Nullable Instant updatedAt) {

	/**
	 * Reads a level; what is wrong with it is added to the problems.
	 * @return {@code null} if anything is
	 */
	static @Nullable InventoryLevel of(Fields fields, long line, List<Problem> problems) {
		FieldReader reader = new FieldReader(fields, "", line, new ArrayList<>());
		String item = reader.required("inventory_item_id", FieldReader::number);
		String location = reader.required("location_id", FieldReader::number);
		Quantity available = reader.value("available", Quantity::parse);
		Instant updatedAt = reader.value("updated_at", FieldReader::instant);
		problems.addAll(reader.found());
		return (item != null && location != null && reader.found().isEmpty())
				? new InventoryLevel(item, location, available, updatedAt) : null;
	}

}
