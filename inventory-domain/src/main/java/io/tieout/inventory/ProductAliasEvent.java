package io.tieout.inventory;

import io.tieout.contract.Event;
import io.tieout.contract.MessageType;
import io.tieout.core.Sku;

/**
 * What happened to a code that leads to a product.
 */
public sealed interface ProductAliasEvent extends Event {

	/**
	 * The code.
	 */
	Sku alias();

	@Override
	default String aggregateId() {
		return "alias:" + alias();
	}

	/**
	 * The code leads to a product from now on.
	 *
	 * @param alias the code
	 * @param sku the product
	 */
	@MessageType(name = "inventory.AliasClaimed")
	record AliasClaimed(Sku alias, Sku sku) implements ProductAliasEvent {
	}

	/**
	 * The code leads nowhere from now on.
	 *
	 * @param alias the code
	 * @param sku the product it led to
	 */
	@MessageType(name = "inventory.AliasReleased")
	record AliasReleased(Sku alias, Sku sku) implements ProductAliasEvent {
	}

}
