package io.tieout.projections.valuation;

import io.tieout.inventory.ItemCostEvent;
import io.tieout.projections.events.Families;
import io.tieout.projections.support.EventScope;

/**
 * What the views of valuation handle: costs alone.
 */
final class CostScope {

	static final EventScope SCOPE = EventScope.handling(ItemCostEvent.class)
		.ignoringOthersOf(Families.INVENTORY)
		.ignoringOthersOf(Families.CUSTOMER)
		.ignoringOthersOf(Families.FINANCE)
		.ignoringOthersOf(Families.RECONCILIATION);

	private CostScope() {
	}

}
