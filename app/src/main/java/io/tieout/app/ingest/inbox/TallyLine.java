package io.tieout.app.ingest.inbox;

import io.tieout.core.BusinessDate;
import io.tieout.core.SourceSystem;
import io.tieout.reconciliation.Flow;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Arrivals of one source, flow and trading day.
 *
 * @param source the source system
 * @param flow what it sent
 * @param date the trading day
 * @param received every arrival
 * @param duplicates arrivals of what was known
 * @param parked arrivals that wait in the hospital; negative when they leave it
 * @param rejected arrivals that only their sender can mend, and letters that were
 * discarded or superseded
 */
public record TallyLine(SourceSystem source, Flow flow, BusinessDate date, long received, long duplicates, long parked,
		long rejected) {

	/**
	 * What came of records.
	 */
	static TallyLine of(SourceSystem source, Flow flow, BusinessDate date, Counts counts) {
		return new TallyLine(source, flow, date, counts.received(), counts.duplicates(), counts.parked(),
				counts.rejected());
	}

	/**
	 * One line per source, flow and trading day.
	 */
	static List<TallyLine> summed(List<TallyLine> lines) {
		return List.copyOf(lines.stream()
			.collect(Collectors.toMap((line) -> List.of(line.source, line.flow, line.date), Function.identity(),
					TallyLine::plus))
			.values());
	}

	private TallyLine plus(TallyLine other) {
		return new TallyLine(this.source, this.flow, this.date, this.received + other.received,
				this.duplicates + other.duplicates, this.parked + other.parked, this.rejected + other.rejected);
	}

}
