package io.tieout.app.process.stockreconciliation;

import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.eventstore.EventReader;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.inventory.StockLevels;
import io.tieout.inventory.StockPositionEvent;
import io.tieout.inventory.StockPositionId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Balances summed up from the positions' own histories: always up to date, at the cost of
 * a question per item.
 */
final class PositionHistories implements StockBalances {

	private final EventReader reader;

	PositionHistories(EventReader reader) {
		this.reader = reader;
	}

	@Override
	public boolean covers(long position) {
		return true;
	}

	@Override
	public Map<Sku, StockBalance> at(LocationId location, Collection<Sku> skus, Instant asOf, long through) {
		Map<Sku, StockBalance> balances = new HashMap<>();
		skus.forEach((sku) -> balances.put(sku, balance(new StockPositionId(location, sku), asOf, through)));
		return balances;
	}

	private StockBalance balance(StockPositionId position, Instant asOf, long through) {
		return sum(this.reader.readAggregate(position.aggregateId(), 0, through), asOf);
	}

	/**
	 * The balance that a position's history comes to. What an event makes of a state is
	 * how its levels differ from those before it.
	 */
	static StockBalance sum(List<RecordedEvent> history, Instant asOf) {
		StockBalance balance = StockBalance.NONE;
		StockLevels before = StockLevels.NONE;
		for (RecordedEvent event : history) {
			StockPositionEvent stock = (StockPositionEvent) event.payload();
			LedgerLine line = LedgerLine.of(event);
			balance = line.at().isAfter(asOf) ? afterwards(balance, line.change())
					: upTo(balance, before, stock.after(), line.change(), event.recordedAt().isAfter(asOf));
			before = stock.after();
		}
		return balance;
	}

	private static StockBalance afterwards(StockBalance balance, Quantity change) {
		return new StockBalance(balance.onHand(), balance.damaged(), balance.qualityControl(), balance.reserved(),
				balance.inFlight().plus(change), balance.late());
	}

	private static StockBalance upTo(StockBalance balance, StockLevels before, StockLevels after, Quantity change,
			boolean isLate) {
		return new StockBalance(balance.onHand().plus(change),
				balance.damaged().plus(after.damaged()).minus(before.damaged()),
				balance.qualityControl().plus(after.qualityControl()).minus(before.qualityControl()),
				balance.reserved().plus(after.reserved()).minus(before.reserved()), balance.inFlight(),
				isLate ? balance.late().plus(change) : balance.late());
	}

}
