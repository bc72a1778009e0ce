package io.tieout.projections.valuation;

import io.tieout.core.CompanyId;
import io.tieout.core.Money;

/**
 * What all that a company owned was worth.
 *
 * @param company the legal entity
 * @param value what it was worth in the books: the sum over all items
 * @param items how many items it owned, or owed
 */
public record CompanyValue(CompanyId company, Money value, long items) {
}
