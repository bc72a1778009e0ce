package io.tieout.app.observe;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.tieout.projections.availability.AvailabilityQueries;
import io.tieout.projections.shortfalls.ShortfallQueries;
import io.tieout.projections.stockstatements.StockStatementQueries;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * At how many places the books hold less than nothing (goods moved that they did not
 * have, or more is promised than is there), how many variances are open, and how many
 * orders wait for goods.
 */
final class StockMetrics implements MeterBinder {

	/** The question reads the whole view, a second for some millions of rows. */
	private static final Duration FRESHNESS = Duration.ofMinutes(1);

	private final Supplier<Long> belowZero;

	private final Supplier<Long> openVariances;

	private final ShortfallQueries shortfalls;

	StockMetrics(AvailabilityQueries availability, StockStatementQueries statements, ShortfallQueries shortfalls,
			Clock clock) {
		this.openVariances = new Remembered<>(statements::open, FRESHNESS, clock);
		this.belowZero = new Remembered<>(availability::belowZero, FRESHNESS, clock);
		this.shortfalls = shortfalls;
	}

	@Override
	public void bindTo(MeterRegistry meters) {
		Gauge.builder("tieout.stock.below.zero", this.belowZero::get)
			.description("Items at places of which any stock state is below zero")
			.register(meters);
		Gauge.builder("tieout.stock.variances.open", this.openVariances::get)
			.description("Items of which a source states another figure than is held, and nobody has decided")
			.register(meters);
		Gauge.builder("tieout.stock.shortfalls.open", this.shortfalls::open)
			.description("Orders that could not be allocated and wait for goods or for a decision")
			.register(meters);
	}

}
