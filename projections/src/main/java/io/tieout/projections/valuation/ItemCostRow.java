package io.tieout.projections.valuation;

import io.tieout.core.CompanyId;
import io.tieout.core.Money;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.core.UnitPrice;
import io.tieout.inventory.CostLevels;
import io.tieout.inventory.ItemCostEvent.MovementsCosted;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a company owns of an item and what that is worth.
 *
 * @param company the legal entity
 * @param sku the item
 * @param quantity how much, on hand at its places or on the way between them
 * @param value what it is worth in the books
 * @param currency the company's currency
 * @param average what one unit is worth on average, rounded; absent if there is none
 * @param lastCost what one unit cost, as it was stated last; absent while no cost is
 * known
 * @param unvalued how much of it has no value, since no cost is known
 * @param costedThrough position of the last event of stock that is costed
 */
public record ItemCostRow(CompanyId company, Sku sku, Quantity quantity, BigDecimal value, String currency,
		@Nullable BigDecimal average, @Nullable BigDecimal lastCost, Quantity unvalued, long costedThrough) {

	static ItemCostRow of(MovementsCosted event) {
		CostLevels after = event.after();
		return new ItemCostRow(event.item().company(), event.item().sku(), after.quantity(), after.posted().toDecimal(),
				after.posted().currency().getCurrencyCode(), amount(after.average()), amount(after.lastCost()),
				after.unvalued(), after.position());
	}

	private static @Nullable BigDecimal amount(@Nullable UnitPrice price) {
		return (price != null) ? price.amount() : null;
	}

	/**
	 * What it is worth in the books.
	 */
	public Money worth() {
		return Money.of(this.value, Money.currency(this.currency));
	}

	/**
	 * A cost of one unit in the company's currency.
	 */
	public @Nullable UnitPrice price(@Nullable BigDecimal amount) {
		return (amount != null) ? new UnitPrice(amount, Money.currency(this.currency)) : null;
	}

}
