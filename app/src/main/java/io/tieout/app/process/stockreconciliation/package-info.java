/**
 * Stock reconciliation: what a source states of a place at a cut-off against what Tieout
 * held there then. {@link io.tieout.app.process.stockreconciliation.ItemComparison}
 * decides, {@link io.tieout.app.process.stockreconciliation.StatementTable} and
 * {@link io.tieout.app.process.stockreconciliation.ItemTable} keep what is known,
 * {@link io.tieout.app.process.stockreconciliation.StockReconciliationProcess} takes the
 * events and sends variances.
 */
@NullMarked
package io.tieout.app.process.stockreconciliation;

import org.jspecify.annotations.NullMarked;
