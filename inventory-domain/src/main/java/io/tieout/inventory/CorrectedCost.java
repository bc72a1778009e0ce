package io.tieout.inventory;

import io.tieout.core.LocationId;
import io.tieout.core.Quantity;

/**
 * What a cost difference corrects: the cost of so many units that came or went before.
 *
 * @param kind what moved them
 * @param location where
 * @param events the events of stock that told of it
 * @param quantity how many came, or less if they went
 */
public record CorrectedCost(CostKind kind, LocationId location, StockEvents events, Quantity quantity) {
}
