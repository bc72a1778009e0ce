package io.tieout.reconciliation;

import io.tieout.core.BusinessDate;
import io.tieout.core.SourceSystem;
import io.tieout.reconciliation.FeedCommand.TallyArrival;
import io.tieout.reconciliation.FeedEvent.ArrivalTallied;
import io.tieout.testing.Scenario;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * How a feed counts.
 */
final class FeedScenarios {

	private static final SourceSystem POS = new SourceSystem("pos");

	private static final Flow SALES = new Flow("sales");

	private static final BusinessDate DAY = BusinessDate.parse("2010-12-01");

	private static final FeedId FEED = new FeedId(POS, SALES, DAY);

	private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

	private static final ArrivalTallied FIRST = new ArrivalTallied(FEED, new ArrivalCounts(10, 0, 2, 1),
			new ArrivalCounts(10, 0, 2, 1), NOW);

	private FeedScenarios() {
	}

	private static Scenario.Given scenario(String name) {
		return Scenario.of(name, FeedAggregate.class);
	}

	private static TallyArrival tally(long received, long duplicates, long parked, long rejected) {
		return new TallyArrival(POS, SALES, DAY, received, duplicates, parked, rejected, NOW);
	}

	static Stream<Scenario> all() {
		return Stream.of(scenario("arrivals are counted").when(tally(10, 0, 2, 1)).then(FIRST),
				scenario("arrivals add up").given(FIRST)
					.when(tally(3, 3, 0, 0))
					.then(new ArrivalTallied(FEED, new ArrivalCounts(3, 3, 0, 0), new ArrivalCounts(13, 3, 2, 1), NOW)),
				scenario("records leave the hospital").given(FIRST)
					.when(tally(0, 0, -2, 0))
					.then(new ArrivalTallied(
							FEED, new ArrivalCounts(0, 0, -2, 0), new ArrivalCounts(10, 0, 0, 1), NOW)),
				scenario("no arrival is no news").when(tally(0, 0, 0, 0)).thenNothing(),
				scenario("no more leaves the hospital than went in").given(FIRST)
					.when(tally(0, 0, -3, 0))
					.thenRefused("TALLY_NEGATIVE"));
	}

}
