package io.tieout.app.process.stockreconciliation;

import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.inventory.VarianceClass;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a statement says of an item, all codes of the item together.
 *
 * @param sku the item; for a code that no product has, the code
 * @param kind what a difference of it would be: of an item with stock, of an unknown
 * code, of an item without stock
 * @param stated the figure, absent if the source tracks none of its codes
 * @param listed whether the statement lists it
 * @param aliases other codes of the item that it is listed under
 */
record StatedItem(Sku sku, VarianceClass kind, @Nullable Quantity stated, boolean listed, Set<Sku> aliases) {

	StatedItem {
		aliases = Set.copyOf(aliases);
	}

	StatedItem(Sku sku, VarianceClass kind, @Nullable Quantity stated, boolean listed) {
		this(sku, kind, stated, listed, Set.of());
	}

	/** The same with what is stated under another code of the item. */
	StatedItem and(StatedItem more) {
		Set<Sku> codes = new HashSet<>(this.aliases);
		codes.addAll(more.aliases);
		return new StatedItem(this.sku, this.kind, sum(this.stated, more.stated), true, codes);
	}

	private static @Nullable Quantity sum(@Nullable Quantity one, @Nullable Quantity other) {
		if (one == null || other == null) {
			return (one != null) ? one : other;
		}
		return one.plus(other);
	}

}
