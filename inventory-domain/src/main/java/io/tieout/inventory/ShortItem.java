package io.tieout.inventory;

import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import io.tieout.core.Rejection;
import io.tieout.core.Sku;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item of which less is available than was asked for.
 *
 * @param sku the item
 * @param location the place, where it had to come from one
 * @param requested how much was asked for, bundles counted by their parts
 * @param available how much there was for the channel
 */
public record ShortItem(Sku sku, @Nullable LocationId location, Quantity requested, Quantity available) {

	/**
	 * The refusal that says so, with {@code requested:SKU} and {@code available:SKU}, or
	 * {@code …:LOCATION/SKU} where the item had to come from one place.
	 */
	static Rejection asRejection(List<ShortItem> items) {
		Rejection rejection = Rejection.of("INSUFFICIENT_STOCK", "Less is available than was asked for.");
		for (ShortItem item : items) {
			rejection = rejection.with("requested:" + item.name(), item.requested)
				.with("available:" + item.name(), item.available);
		}
		return rejection;
	}

	/** The item, behind the place if it had to come from one. */
	String name() {
		return (this.location != null) ? new StockPositionId(this.location, this.sku).toString() : this.sku.value();
	}

}
