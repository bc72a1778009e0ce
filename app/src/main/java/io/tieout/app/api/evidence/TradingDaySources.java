package io.tieout.app.api.evidence;

import io.tieout.app.api.problem.Problem;
import io.tieout.eventstore.EventPage;
import io.tieout.eventstore.EventReader;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.projections.tradingdays.AcceptedFact;
import io.tieout.projections.tradingdays.Stretch;
import io.tieout.projections.tradingdays.TradingDayQueries;
import io.tieout.reconciliation.FeedId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Opens what a trading day counts as accepted, and its value, to the facts behind them.
 * The view knows in which stretches of history they lie; only these are read.
 */
@Component
public final class TradingDaySources {

	/** Positions that one statement reads at most. */
	private static final long RANGE = 5_000;

	private static final int STATEMENTS_PER_CALL = 40;

	private final EventReader reader;

	private final TradingDayQueries days;

	TradingDaySources(EventReader reader, TradingDayQueries days) {
		this.reader = reader;
		this.days = days;
	}

	/**
	 * The next facts of a feed behind a position, in order.
	 * @param most most facts wanted; a page may have fewer and still go on, since a call
	 * reads a bounded part of history
	 * @throws io.tieout.app.api.problem.ProblemException {@code TRADING_DAY_UNKNOWN}, 404
	 */
	public EventPage behind(FeedId feed, long after, int most) {
		List<Stretch> stretches = this.days.stretches(feed).orElseThrow(TradingDaySources::unknown);
		List<RecordedEvent> found = new ArrayList<>();
		long seen = after;
		for (int n = 0; n < STATEMENTS_PER_CALL && found.size() <= most; n++) {
			Stretch next = firstBehind(stretches, seen);
			if (next == null) {
				return page(found, most, null);
			}
			long from = Math.max(seen, next.from() - 1);
			seen = Math.min(next.through(), from + range(most));
			this.reader.read(from, seen, (event) -> addIfOf(feed, event, found));
		}
		return page(found, most, (firstBehind(stretches, seen) != null) ? seen : null);
	}

	private static @Nullable Stretch firstBehind(List<Stretch> stretches, long position) {
		return stretches.stream().filter((stretch) -> stretch.through() > position).findFirst().orElse(null);
	}

	/** A record led to a few events, one of which is its own fact. */
	private static long range(int most) {
		return Math.min(RANGE, 500 + 5L * most);
	}

	private static void addIfOf(FeedId feed, RecordedEvent event, List<RecordedEvent> found) {
		if (AcceptedFact.of(event).filter((fact) -> fact.feed().equals(feed)).isPresent()) {
			found.add(event);
		}
	}

	/** What was found beyond the page is found again by the next call. */
	private static EventPage page(List<RecordedEvent> found, int most, @Nullable Long next) {
		return (found.size() > most) ? new EventPage(found.subList(0, most), found.get(most - 1).position())
				: new EventPage(found, next);
	}

	private static RuntimeException unknown() {
		return Problem
			.notFound("TRADING_DAY_UNKNOWN", "Nothing of this source and flow has come in for that day, or not yet.")
			.asException();
	}

}
