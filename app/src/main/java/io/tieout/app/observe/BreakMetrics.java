package io.tieout.app.observe;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.tieout.projections.breaks.BreakQueries;
import io.tieout.projections.breaks.BreakQueries.OpenBreaks;
import io.tieout.reconciliation.BreakClass;
import io.tieout.reconciliation.Flow;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many breaks are open, what they are worth and how old they are. Every flow has its
 * figures from the start, so that an alert needs none to appear first; a currency has its
 * own from the scrape after the one that met it.
 */
final class BreakMetrics implements MeterBinder {

	private static final Duration FRESHNESS = Duration.ofSeconds(1);

	private static final double MILLIS = 1_000;

	private final List<Flow> flows;

	private final Supplier<List<OpenBreaks>> open;

	private final Clock clock;

	private final Set<String> valued = new HashSet<>();

	BreakMetrics(List<Flow> flows, BreakQueries breaks, Clock clock) {
		this.flows = flows;
		this.open = new Remembered<>(breaks::open, FRESHNESS, clock);
		this.clock = clock;
	}

	@Override
	public void bindTo(MeterRegistry meters) {
		for (Flow flow : this.flows) {
			for (BreakClass classification : BreakClass.values()) {
				Gauge.builder("tieout.breaks.open", () -> count(flow, classification))
					.description("Breaks that somebody still has to do something about")
					.tag("flow", flow.value())
					.tag("classification", classification.name())
					.register(meters);
			}
			Gauge.builder("tieout.breaks.oldest.seconds", () -> age(flow, meters))
				.description("How long the oldest open break of a flow has been known, 0 if none is open")
				.tag("flow", flow.value())
				.register(meters);
		}
	}

	private long count(Flow flow, BreakClass classification) {
		return of(flow).filter((breaks) -> breaks.classification() == classification)
			.mapToLong(OpenBreaks::count)
			.sum();
	}

	/** Whoever asks for the age has the currencies looked at, too. */
	private double age(Flow flow, MeterRegistry meters) {
		of(flow).forEach((breaks) -> value(flow, breaks.currency(), meters));
		return of(flow).map(OpenBreaks::oldest)
			.min(Comparator.naturalOrder())
			.map((oldest) -> Math.max(0, Duration.between(oldest, this.clock.instant()).toMillis()) / MILLIS)
			.orElse(0.0);
	}

	private synchronized void value(Flow flow, @Nullable String currency, MeterRegistry meters) {
		if (currency != null && this.valued.add(flow + " " + currency)) {
			Gauge.builder("tieout.breaks.value", () -> value(flow, currency))
				.description("What the open breaks of a flow are worth, without their signs")
				.tag("flow", flow.value())
				.tag("currency", currency)
				.register(meters);
		}
	}

	private double value(Flow flow, String currency) {
		return of(flow).filter((breaks) -> currency.equals(breaks.currency()))
			.map(OpenBreaks::value)
			.reduce(BigDecimal.ZERO, BigDecimal::add)
			.doubleValue();
	}

	private Stream<OpenBreaks> of(Flow flow) {
		return this.open.get().stream().filter((breaks) -> breaks.flow().equals(flow.value()));
	}

}
