package io.tieout.app.observe;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.tieout.app.controls.ControlDesk;
import io.tieout.app.controls.ControlRun;
import io.tieout.app.controls.ControlStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the last run of each control found and how long ago that was, whichever node it
 * ran on. Not a number before the first.
 */
final class ControlMetrics implements MeterBinder {

	private static final Duration FRESHNESS = Duration.ofSeconds(5);

	private static final double MILLIS = 1_000;

	private final ControlDesk desk;

	private final Supplier<List<ControlStatus>> statuses;

	private final Clock clock;

	ControlMetrics(ControlDesk desk, Clock clock) {
		this.desk = desk;
		this.statuses = new Remembered<>(desk::statuses, FRESHNESS, clock);
		this.clock = clock;
	}

	@Override
	public void bindTo(MeterRegistry meters) {
		this.desk.names().forEach((control) -> {
			Gauge.builder("tieout.controls.violations", () -> violations(control))
				.description("In how many places what a control says must hold did not, by its last result")
				.tag("control", control)
				.register(meters);
			Gauge.builder("tieout.controls.age.seconds", () -> age(control))
				.description("How long ago a control last came to a result")
				.tag("control", control)
				.register(meters);
		});
	}

	private double violations(String control) {
		return lastResult(control).map((run) -> (double) run.violations()).orElse(Double.NaN);
	}

	private double age(String control) {
		Instant now = this.clock.instant();
		return lastResult(control).map(ControlRun::endedAt)
			.map((ended) -> Math.max(0, Duration.between(ended, now).toMillis()) / MILLIS)
			.orElse(Double.NaN);
	}

	private Optional<ControlRun> lastResult(String control) {
		return this.statuses.get()
			.stream()
			.filter((status) -> status.name().equals(control))
			.findFirst()
			.map(ControlStatus::lastResult);
	}

}
