/**
 * Stock reconciliation: scenarios and facts in any order, on PostgreSQL.
 */
@NullMarked
package io.tieout.app.process.stockreconciliation;

import org.jspecify.annotations.NullMarked;
