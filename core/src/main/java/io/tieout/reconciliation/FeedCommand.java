package io.tieout.reconciliation;

import io.tieout.contract.Command;
import io.tieout.contract.MessageType;
import io.tieout.core.BusinessDate;
import io.tieout.core.SourceSystem;
import java.time.Instant;

/**
 * What may be asked of a feed.
 */
public sealed interface FeedCommand extends Command {

	/**
	 * The feed it is about.
	 */
	FeedId feed();

	@Override
	default String aggregateId() {
		return feed().aggregateId();
	}

	/**
	 * Counts arrivals. Counts may be negative only as far as parked records leave the
	 * hospital: refused as {@code TALLY_NEGATIVE} if a total would fall below zero.
	 *
	 * @param source the source system
	 * @param flow what it sends
	 * @param businessDate the trading day
	 * @param received every arrival, repeated ones too
	 * @param duplicates arrivals of what was known
	 * @param parked arrivals that wait in the hospital; negative when they leave it
	 * @param rejected arrivals that only their sender can mend, and letters that were
	 * discarded or superseded
	 * @param at when they arrived
	 */
	@MessageType(name = "reconciliation.TallyArrival")
	record TallyArrival(SourceSystem source, Flow flow, BusinessDate businessDate, long received, long duplicates,
			long parked, long rejected, Instant at) implements FeedCommand {

		@Override
		public FeedId feed() {
			return new FeedId(this.source, this.flow, this.businessDate);
		}

		ArrivalCounts counts() {
			return new ArrivalCounts(this.received, this.duplicates, this.parked, this.rejected);
		}

	}

}
