package io.tieout.inventory;

import io.tieout.contract.Command;
import io.tieout.contract.MessageType;
import io.tieout.core.Sku;

/**
 * What can be asked of a code that leads to a product. A code leads to one product at a
 * time.
 */
public sealed interface ProductAliasCommand extends Command {

	/**
	 * The code.
	 */
	Sku alias();

	@Override
	default String aggregateId() {
		return "alias:" + alias();
	}

	/**
	 * Makes a code lead to a product. Refused with {@code ALIAS_TAKEN} if it leads to
	 * another; claimed again for the same product, nothing changes.
	 *
	 * @param alias the code
	 * @param sku the product
	 */
	@MessageType(name = "inventory.ClaimAlias")
	record ClaimAlias(Sku alias, Sku sku) implements ProductAliasCommand {
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
	}

}
