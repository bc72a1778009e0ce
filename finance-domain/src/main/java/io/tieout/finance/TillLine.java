package io.tieout.finance;

import io.tieout.core.Money;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;

/**
 * A line of a till transaction, as the till states it.
 *
 * @param item the code that was scanned
 * @param quantity how many; in a return what came back, above zero
 * @param amount what the line comes to, tax contained; of goods with the sign of the
 * quantity
 */
public record TillLine(Sku item, Quantity quantity, Money amount) {
}
