package io.tieout.app.observe;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.tieout.app.process.ordertocash.OrderToCashRules;
import io.tieout.projections.breaks.BreakQueries;
import io.tieout.projections.breaks.BreakQueries.OpenBreaks;
import io.tieout.reconciliation.BreakClass;
import io.tieout.reconciliation.Flow;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * How many breaks are open, by flow and classification; every combination has a figure,
 * so that an alert needs none to appear first.
 */
final class BreakMetrics implements MeterBinder {

	private static final Duration FRESHNESS = Duration.ofSeconds(1);

	private static final List<Flow> FLOWS = List.of(OrderToCashRules.ORDER_PAYMENT, OrderToCashRules.ORDER_STATUS);

	private final Supplier<List<OpenBreaks>> open;

	BreakMetrics(BreakQueries breaks, Clock clock) {
		this.open = new Remembered<>(breaks::open, FRESHNESS, clock);
	}

	@Override
	public void bindTo(MeterRegistry meters) {
		for (Flow flow : FLOWS) {
			for (BreakClass classification : BreakClass.values()) {
				Gauge.builder("tieout.breaks.open", () -> count(flow, classification))
					.description("Breaks that somebody still has to do something about")
					.tag("flow", flow.value())
					.tag("classification", classification.name())
					.register(meters);
			}
		}
	}

	private long count(Flow flow, BreakClass classification) {
		return this.open.get()
			.stream()
			.filter((breaks) -> breaks.flow().equals(flow.value()) && breaks.classification() == classification)
			.mapToLong(OpenBreaks::count)
			.sum();
	}

}
