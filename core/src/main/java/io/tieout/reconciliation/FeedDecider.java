package io.tieout.reconciliation;

import io.tieout.aggregate.Decider;
import io.tieout.aggregate.Decision;
import io.tieout.reconciliation.FeedCommand.TallyArrival;
import io.tieout.reconciliation.FeedEvent.ArrivalTallied;

/**
 * The rules of a feed: arrivals add up and never fall below zero.
 */
final class FeedDecider implements Decider<Feed, FeedCommand, FeedEvent> {

	@Override
	public String aggregateType() {
		return "reconciliation.Feed";
	}

	@Override
	public Class<FeedCommand> commandFamily() {
		return FeedCommand.class;
	}

	@Override
	public Class<FeedEvent> eventFamily() {
		return FeedEvent.class;
	}

	@Override
	public Class<Feed> stateType() {
		return Feed.class;
	}

	@Override
	public int stateRevision() {
		return 1;
	}

	@Override
	public Feed initial() {
		return Feed.SILENT;
	}

	@Override
	public Decision<FeedEvent> decide(Feed feed, FeedCommand command) {
		TallyArrival tally = (TallyArrival) command;
		ArrivalCounts total = feed.total().plus(tally.counts());
		if (total.isNegativeAnywhere()) {
			return Decision.refused("TALLY_NEGATIVE", "No more can leave a feed than has arrived.");
		}
		return tally.counts().isNothing() ? Decision.unchanged()
				: Decision.accepted(new ArrivalTallied(tally.feed(), tally.counts(), total, tally.at()));
	}

	@Override
	public Feed evolve(Feed feed, FeedEvent event) {
		return new Feed(((ArrivalTallied) event).total());
	}

}
