package io.tieout.inventory;

import io.tieout.contract.Command;
import io.tieout.contract.MessageType;
import io.tieout.core.Gtin;
import io.tieout.core.Sku;

/**
 * What can be asked of a code that leads to a product. A code leads to one product at a
 * time. SKU codes and GTINs are two namespaces: a GTIN is found only by who asks for a
 * GTIN, so that a retailer's own code of 13 digits is never taken for one.
 */
public sealed interface ProductAliasCommand extends Command {

	/**
	 * The product.
	 */
	Sku sku();

	/**
	 * Makes a code lead to a product. Refused with {@code ALIAS_TAKEN} if it leads to
	 * another; claimed again for the same product, nothing changes.
	 *
	 * @param alias the code
	 * @param sku the product
	 */
	@MessageType(name = "inventory.ClaimAlias")
	record ClaimAlias(Sku alias, Sku sku) implements ProductAliasCommand {

		@Override
		public String aggregateId() {
			return ProductStates.idOf(this.alias);
		}

	}

	/**
	 * Makes a code lead nowhere, so that another product may claim it. Refused with
	 * {@code ALIAS_TAKEN} if it leads to another product; released already, nothing
	 * changes.
	 *
	 * @param alias the code
	 * @param sku the product it leads to
	 */
	@MessageType(name = "inventory.ReleaseAlias")
	record ReleaseAlias(Sku alias, Sku sku) implements ProductAliasCommand {

		@Override
		public String aggregateId() {
			return ProductStates.idOf(this.alias);
		}

	}

	/**
	 * Makes a GTIN lead to a product, in whichever of its lengths it is written. Refused
	 * with {@code GTIN_TAKEN} if it leads to another; claimed again for the same product,
	 * nothing changes.
	 *
	 * @param gtin the GTIN
	 * @param sku the product
	 */
	@MessageType(name = "inventory.ClaimGtin")
	record ClaimGtin(Gtin gtin, Sku sku) implements ProductAliasCommand {

		@Override
		public String aggregateId() {
			return ProductStates.idOf(this.gtin);
		}

	}

	/**
	 * Makes a GTIN lead nowhere, so that another product may claim it. Refused with
	 * {@code GTIN_TAKEN} if it leads to another product; released already, nothing
	 * changes.
	 *
	 * @param gtin the GTIN
	 * @param sku the product it leads to
	 */
	@MessageType(name = "inventory.ReleaseGtin")
	record ReleaseGtin(Gtin gtin, Sku sku) implements ProductAliasCommand {

		@Override
		public String aggregateId() {
			return ProductStates.idOf(this.gtin);
		}

	}

}
