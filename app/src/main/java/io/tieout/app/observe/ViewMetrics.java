package io.tieout.app.observe;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.tieout.projections.support.ViewProcessor;
import io.tieout.projections.support.ViewStatus;
import io.tieout.projections.support.Views;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * How far views are behind, and how many rows they have.
 */
final class ViewMetrics implements MeterBinder {

	private static final Duration FRESHNESS = Duration.ofSeconds(1);

	private static final String PREFIX = "view.";

	private final Views views;

	private final Supplier<Map<String, ViewStatus>> status;

	ViewMetrics(Views views, Clock clock) {
		this.views = views;
		this.status = new Remembered<>(
				() -> views.status().stream().collect(Collectors.toMap(ViewStatus::name, Function.identity())),
				FRESHNESS, clock);
	}

	@Override
	public void bindTo(MeterRegistry meters) {
		for (ViewProcessor processor : this.views.processors()) {
			String view = processor.getName().substring(PREFIX.length());
			gauge(meters, "tieout.view.lag.events", "Events a view is behind the store", view,
					(status) -> status.lag().events());
			gauge(meters, "tieout.view.lag.seconds", "Age of the oldest event a view has not taken", view,
					(status) -> (status.lag().seconds() != null) ? status.lag().seconds() : Double.NaN);
			gauge(meters, "tieout.view.rows", "Rows of a view", view, ViewStatus::rows);
			gauge(meters, "tieout.view.stopped", "1 if a view does not go on by itself", view,
					(status) -> processor.isError() ? 1 : 0);
		}
	}

	private void gauge(MeterRegistry meters, String name, String description, String view,
			ToDoubleFunction<ViewStatus> figure) {
		Gauge.builder(name, () -> {
			ViewStatus known = this.status.get().get(view);
			return (known != null) ? figure.applyAsDouble(known) : Double.NaN;
		}).description(description).tag("view", view).register(meters);
	}

}
