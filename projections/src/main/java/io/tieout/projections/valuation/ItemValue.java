package io.tieout.projections.valuation;

import io.tieout.core.CompanyId;
import io.tieout.core.Money;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;

/**
 * What a company owned of an item, and what that was worth.
 *
 * @param company the legal entity
 * @param sku the item
 * @param quantity how much
 * @param value what it was worth in the books
 */
public record ItemValue(CompanyId company, Sku sku, Quantity quantity, Money value) {
}
