package io.tieout.inventory;

import io.tieout.core.Quantity;

/**
 * A position a reservation may take from.
 *
 * @param position the item and the place
 * @param available how much may be taken; nothing if below zero
 */
public record StockOffer(StockPositionId position, Quantity available) {
}
