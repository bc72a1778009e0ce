/**
 * Finance: orders, purchase orders, payments, a store's trading day, journals, the
 * posting rules and accounting periods behind them. Messages are public, the aggregates
 * that decide are not; {@link io.tieout.finance.FinanceDomain} is what the service wires.
 * Nothing here knows a database, an ERP or another domain.
 */
@NullMarked
package io.tieout.finance;

import org.jspecify.annotations.NullMarked;
