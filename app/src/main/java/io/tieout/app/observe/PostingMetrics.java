package io.tieout.app.observe;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.tieout.app.process.erpposting.PendingPostings;
import io.tieout.app.process.erpposting.PendingPostings.Pending;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * How many sales wait for a journal, and how long the first has waited.
 */
final class PostingMetrics implements MeterBinder {

	private static final Duration FRESHNESS = Duration.ofSeconds(1);

	private static final double MILLIS = 1_000;

	private final Supplier<Pending> pending;

	private final Clock clock;

	PostingMetrics(PendingPostings postings, Clock clock) {
		this.pending = new Remembered<>(postings::now, FRESHNESS, clock);
		this.clock = clock;
	}

	@Override
	public void bindTo(MeterRegistry meters) {
		Gauge.builder("tieout.postings.pending", () -> this.pending.get().documents())
			.description("Store-days of a source with sales that no journal has")
			.register(meters);
		Gauge.builder("tieout.postings.oldest.seconds", this::age)
			.description("How long the first sale that no journal has has waited, 0 if none waits")
			.register(meters);
	}

	private double age() {
		Instant since = this.pending.get().since();
		return (since != null) ? Math.max(0, Duration.between(since, this.clock.instant()).toMillis()) / MILLIS : 0;
	}

}
