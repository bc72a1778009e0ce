package io.tieout.app.process.stockreconciliation;

import io.tieout.core.LocationId;
import io.tieout.core.Sku;
import io.tieout.projections.stockledger.StockBalance;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/**
 * Tells what was at a place at a cut-off of business time.
 */
public interface StockBalances {

	/**
	 * Whether the answers rest on every event up to a position by now.
	 */
	boolean covers(long position);

	/**
	 * The balances of items at a place, all states by business time.
	 * @param asOf the cut-off; what occurred at this very instant is in it
	 * @param through position of the last event in it
	 * @return one entry per item, {@link StockBalance#NONE} for one that was never there
	 */
	Map<Sku, StockBalance> at(LocationId location, Collection<Sku> skus, Instant asOf, long through);

}
