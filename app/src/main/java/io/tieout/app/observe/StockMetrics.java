package io.tieout.app.observe;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.tieout.projections.availability.AvailabilityQueries;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * At how many places the books hold less than nothing: goods moved that they did not
 * have, or more is promised than is there.
 */
final class StockMetrics implements MeterBinder {

	/** The question reads the whole view, a second for some millions of rows. */
	private static final Duration FRESHNESS = Duration.ofMinutes(1);

	private final Supplier<Long> belowZero;

	StockMetrics(AvailabilityQueries availability, Clock clock) {
		this.belowZero = new Remembered<>(availability::belowZero, FRESHNESS, clock);
	}

	@Override
	public void bindTo(MeterRegistry meters) {
		Gauge.builder("tieout.stock.below.zero", this.belowZero::get)
			.description("Items at places of which any stock state is below zero")
			.register(meters);
	}

}
