package io.tieout.projections.stockledger;

import io.tieout.core.Quantity;

/**
 * An entry of the ledger with what was there after it, by business time.
 *
 * @param row the entry
 * @param onHand what was there then, in all states
 * @param sellable how much of it was free to be sold
 */
public record LedgerLine(StockLedgerRow row, Quantity onHand, Quantity sellable) {
}
