package io.tieout.inventory;

import io.tieout.contract.Event;
import io.tieout.contract.MessageType;
import io.tieout.core.Sku;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a product. What changes its content carries the resulting content
 * whole, so that a view keeps the newest.
 */
public sealed interface ProductEvent extends Event {

	/**
	 * The product.
	 */
	Sku sku();

	@Override
	default String aggregateId() {
		return "product:" + sku();
	}

	/**
	 * A product became known.
	 *
	 * @param sku the product
	 * @param details what is known of it
	 * @param version the statement that says so; without one it was introduced by a feed
	 * that is not its master
	 */
	@MessageType(name = "inventory.ProductRegistered")
	record ProductRegistered(Sku sku, ProductDetails details,
			@Nullable ProductVersion version) implements ProductEvent {
	}

	/**
	 * A known product was stated with other content.
	 *
	 * @param sku the product
	 * @param changed what differs from before, never empty
	 * @param details what is known of it from now on
	 * @param version the statement that says so
	 */
	@MessageType(name = "inventory.ProductChanged")
	record ProductChanged(Sku sku, Set<ProductField> changed, ProductDetails details,
			ProductVersion version) implements ProductEvent {

		public ProductChanged {
			changed = Collections.unmodifiableSet(EnumSet.copyOf(changed));
		}

	}

	/**
	 * A newer statement says what is known already: whatever is older than it can no
	 * longer change the product.
	 *
	 * @param sku the product
	 * @param version the statement
	 */
	@MessageType(name = "inventory.ProductConfirmed")
	record ProductConfirmed(Sku sku, ProductVersion version) implements ProductEvent {
	}

	/**
	 * A statement arrived after a newer one; it changes nothing.
	 *
	 * @param sku the product
	 * @param version the statement
	 */
	@MessageType(name = "inventory.ProductStatementSuperseded")
	record ProductStatementSuperseded(Sku sku, ProductVersion version) implements ProductEvent {
	}

}
