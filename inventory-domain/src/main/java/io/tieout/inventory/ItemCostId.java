package io.tieout.inventory;

import io.tieout.core.CompanyId;
import io.tieout.core.Sku;

/**
 * An item as one company owns it.
 *
 * @param company the legal entity
 * @param sku the item
 */
public record ItemCostId(CompanyId company, Sku sku) {

	/**
	 * The id of its aggregate, {@code cost:COMPANY/SKU}.
	 */
	public String aggregateId() {
		return "cost:" + this;
	}

	@Override
	public String toString() {
		return this.company + "/" + this.sku;
	}

}
