package io.tieout.app.process.stockreconciliation;

import io.tieout.core.LocationId;
import io.tieout.core.Sku;
import io.tieout.projections.stockledger.StockBalance;
import io.tieout.projections.stockledger.StockLedgerQueries;
import io.tieout.projections.support.ViewPositions;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/**
 * Balances from the stock ledger: one question for many items, as soon as the ledger
 * holds what they must rest on.
 */
final class LedgerBalances implements StockBalances {

	private static final String VIEW = "stock_ledger";

	private final StockLedgerQueries ledger;

	private final ViewPositions views;

	LedgerBalances(StockLedgerQueries ledger, ViewPositions views) {
		this.ledger = ledger;
		this.views = views;
	}

	@Override
	public boolean covers(long position) {
		return this.views.of(VIEW) >= position;
	}

	@Override
	public Map<Sku, StockBalance> at(LocationId location, Collection<Sku> skus, Instant asOf, long through) {
		return this.ledger.balances(location, skus, asOf, through);
	}

}
