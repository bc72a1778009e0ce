/**
 * Costing: what moves in stock gets its cost, in the order of its recording.
 * {@link StockChanges} reads it off the events, {@link CostingTable} keeps what moved of
 * items no cost was stated of yet, {@link CostingProcess} sends the rest to the items'
 * costs.
 */
@NullMarked
package io.tieout.app.process.costing;

import org.jspecify.annotations.NullMarked;
