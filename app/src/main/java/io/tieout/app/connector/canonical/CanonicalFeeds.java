package io.tieout.app.connector.canonical;

import io.tieout.app.ingest.feed.BodyFormat;
import io.tieout.app.ingest.feed.Feed;
import io.tieout.app.ingest.feed.PriceAuthority;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * The resources of the system API that this connector takes.
 */
public final class CanonicalFeeds {

	/** Every resource takes all three. */
	static final List<BodyFormat> FORMATS = List.of(BodyFormat.NDJSON, BodyFormat.CSV, BodyFormat.JSON);

	private CanonicalFeeds() {
	}

	/**
	 * One feed per resource.
	 * @param zone where business times become trading days
	 * @param prices whose word sets the prices of a channel
	 * @param tills what tills do not say of what they sell
	 */
	public static List<Feed<?>> all(ZoneId zone, PriceAuthority prices, TillTerms tills) {
		return Stream
			.<Resource>of(new Products(), new StockMovements(), new StockVoids(), new StockStateChanges(),
					new StockCounts(), new StockStatements(), new CustomerRecords(), new Orders(), new Payments(),
					new Prices(prices), new PurchaseOrders(), new SupplierCatalogue(), new PosTransactions(tills))
			.<Feed<?>>map((resource) -> new CanonicalFeed(resource, zone))
			.toList();
	}

}
