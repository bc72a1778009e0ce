package io.tieout.app.process.stockreconciliation;

import io.tieout.core.LocationId;
import io.tieout.core.Sku;
import io.tieout.eventstore.EventReader;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.inventory.LedgerEntry;
import io.tieout.inventory.StockPositionEvent;
import io.tieout.inventory.StockPositionId;
import io.tieout.projections.stockledger.StockBalance;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
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
		StockBalance balance = StockBalance.NONE;
		for (RecordedEvent event : this.reader.readAggregate(position.aggregateId(), 0, through)) {
			LedgerEntry entry = ((StockPositionEvent) event.payload()).entry();
			balance = entry.at().isAfter(asOf) ? after(balance, entry, event) : upTo(balance, entry, event, asOf);
		}
		return balance;
	}

	private static StockBalance after(StockBalance balance, LedgerEntry entry, RecordedEvent event) {
		return new StockBalance(balance.onHand(), balance.reserved(), balance.damaged(), balance.qualityHold(),
				balance.inFlight().plus(entry.onHand()), balance.late(), event.position());
	}

	private static StockBalance upTo(StockBalance balance, LedgerEntry entry, RecordedEvent event, Instant asOf) {
		boolean late = event.recordedAt().isAfter(asOf);
		return new StockBalance(balance.onHand().plus(entry.onHand()), balance.reserved().plus(entry.reserved()),
				balance.damaged().plus(entry.damaged()), balance.qualityHold().plus(entry.qualityControl()),
				balance.inFlight(), late ? balance.late().plus(entry.onHand()) : balance.late(), event.position());
	}

}
