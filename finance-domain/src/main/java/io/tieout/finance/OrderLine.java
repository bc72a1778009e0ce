package io.tieout.finance;

import io.tieout.core.Money;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.core.UnitPrice;
import org.jspecify.annotations.Nullable;

/**
 * A line of an order.
 *
 * @param sku the item
 * @param quantity how many, above zero
 * @param unitPrice price of one, tax contained
 * @param tax tax contained in the line, as the source computed it
 */
public record OrderLine(Sku sku, Quantity quantity, UnitPrice unitPrice, @Nullable Money tax) {

	/**
	 * Quantity × price, rounded once.
	 */
	public Money amount() {
		return this.unitPrice.times(this.quantity);
	}

}
