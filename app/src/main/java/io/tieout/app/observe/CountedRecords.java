package io.tieout.app.observe;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.tieout.app.ingest.dispatch.Outcome;
import io.tieout.app.ingest.dispatch.OutcomeListener;
import java.util.Locale;

/**
 * Counts records by feed and by what came of them, and what was wrong with those only
 * their sender can mend.
 */
public final class CountedRecords implements OutcomeListener {

	private final MeterRegistry meters;

	/**
	 * Counts on this registry.
	 */
	public CountedRecords(MeterRegistry meters) {
		this.meters = meters;
	}

	@Override
	public void decided(String feed, Outcome outcome) {
		Counter.builder("tieout.records")
			.description("Records that came in, by what came of them")
			.tag("feed", feed)
			.tag("outcome", outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT))
			.register(this.meters)
			.increment();
		if (outcome instanceof Outcome.Rejected rejected) {
			rejected.problems().forEach((problem) -> problem(feed, problem.code()));
		}
	}

	private void problem(String feed, String code) {
		Counter.builder("tieout.record.problems")
			.description("What was wrong with records that only their sender can mend")
			.tag("feed", feed)
			.tag("code", code)
			.register(this.meters)
			.increment();
	}

}
