package io.tieout.app.process.stockreconciliation;

import io.tieout.eventstore.EventReader;
import io.tieout.inventory.StockPositionId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What changed the stock of an item at a place, by business time, for whoever wants to
 * know where a difference comes from.
 */
public final class StockLedger {

	private static final Comparator<LedgerLine> BY_BUSINESS_TIME = Comparator.comparing(LedgerLine::at)
		.thenComparing((line) -> line.event().position());

	private final EventReader reader;

	StockLedger(EventReader reader) {
		this.reader = reader;
	}

	/**
	 * The changes around a cut-off: the last before it and the first after it.
	 * @param most how many on either side at most
	 */
	public List<LedgerLine> around(StockPositionId position, Instant cutOff, int most) {
		List<LedgerLine> all = this.reader.readAggregate(position.aggregateId(), 0)
			.stream()
			.map(LedgerLine::of)
			.filter(LedgerLine::isChange)
			.sorted(BY_BUSINESS_TIME)
			.toList();
		List<LedgerLine> before = all.stream().filter((line) -> !line.at().isAfter(cutOff)).toList();
		return Stream
			.concat(before.stream().skip(Math.max(0, before.size() - most)),
					all.stream().skip(before.size()).limit(most))
			.toList();
	}

}
