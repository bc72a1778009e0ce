package io.tieout.inventory;

import io.tieout.contract.Event;
import io.tieout.contract.MessageType;
import io.tieout.core.Gtin;
import io.tieout.core.Sku;

/**
 * What happened to a code that leads to a product.
 */
public sealed interface ProductAliasEvent extends Event {

	/**
	 * The product.
	 */
	Sku sku();

	/**
	 * The code leads to a product from now on.
	 *
	 * @param alias the code
	 * @param sku the product
	 */
	@MessageType(name = "inventory.AliasClaimed")
	record AliasClaimed(Sku alias, Sku sku) implements ProductAliasEvent {

		@Override
		public String aggregateId() {
			return ProductStates.idOf(this.alias);
		}

	}

	/**
	 * The code leads nowhere from now on.
	 *
	 * @param alias the code
	 * @param sku the product it led to
	 */
	@MessageType(name = "inventory.AliasReleased")
	record AliasReleased(Sku alias, Sku sku) implements ProductAliasEvent {

		@Override
		public String aggregateId() {
			return ProductStates.idOf(this.alias);
		}

	}

	/**
	 * The GTIN leads to a product from now on.
	 *
	 * @param gtin the GTIN as it was stated
	 * @param sku the product
	 */
	@MessageType(name = "inventory.GtinClaimed")
	record GtinClaimed(Gtin gtin, Sku sku) implements ProductAliasEvent {

		@Override
		public String aggregateId() {
			return ProductStates.idOf(this.gtin);
		}

	}

	/**
	 * The GTIN leads nowhere from now on.
	 *
	 * @param gtin the GTIN as it was stated
	 * @param sku the product it led to
	 */
	@MessageType(name = "inventory.GtinReleased")
	record GtinReleased(Gtin gtin, Sku sku) implements ProductAliasEvent {

		@Override
		public String aggregateId() {
			return ProductStates.idOf(this.gtin);
		}

	}

}
