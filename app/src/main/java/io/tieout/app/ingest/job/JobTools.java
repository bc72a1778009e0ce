package io.tieout.app.ingest.job;

import io.tieout.app.ingest.dispatch.Dispatcher;
import io.tieout.app.ingest.dispatch.Preparation;
import io.tieout.app.ingest.feed.FeedRegistry;
import io.tieout.app.ingest.inbox.Arrivals;
import io.tieout.app.ingest.inbox.Bodies;
import io.tieout.app.ingest.inbox.InboxDatabase;
import io.tieout.app.ingest.inbox.Lease;
import io.tieout.app.ingest.inbox.Tallies;
import java.time.Clock;

/**
 * What every kind of work on arrivals needs.
 */
record JobTools(InboxDatabase database, Arrivals arrivals, Bodies bodies, FeedRegistry feeds, Preparation preparation,
		Dispatcher dispatcher, BodyWork work, Tallies tallies, Lease lease, GivenUp givenUp, Clock clock) {
}
