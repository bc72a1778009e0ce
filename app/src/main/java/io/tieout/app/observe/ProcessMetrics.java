package io.tieout.app.observe;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.tieout.app.process.ProcessRunners;
import io.tieout.app.process.ProcessRunner;
import io.tieout.app.process.ProcessRunner.State;
import io.tieout.eventstore.EventReader;
import io.tieout.projections.support.StoreLag;
import io.tieout.projections.support.ViewStatus.Lag;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * What workflows are doing, and how far they are behind.
 */
final class ProcessMetrics implements MeterBinder {

	private static final Duration FRESHNESS = Duration.ofSeconds(1);

	private final ProcessRunners runners;

	private final EventReader reader;

	private final StoreLag lag;

	private final Supplier<Map<String, Flow>> flows;

	ProcessMetrics(ProcessRunners runners, EventReader reader, Clock clock) {
		this.runners = runners;
		this.reader = reader;
		this.lag = new StoreLag(reader, clock);
		this.flows = new Remembered<>(this::flows, FRESHNESS, clock);
	}

	private Map<String, Flow> flows() {
		long head = this.reader.lastPosition();
		List<ProcessRunner.Status> statuses = this.runners.statuses();
		return statuses.stream()
			.map((status) -> new Flow(status, this.lag.of(status.position(), head)))
			.collect(Collectors.toMap((flow) -> flow.status().name(), Function.identity()));
	}

	@Override
	public void bindTo(MeterRegistry meters) {
		for (ProcessRunner.Status status : this.runners.statuses()) {
			String process = status.name();
			gauge(meters, "tieout.process.lag.events", "Events a workflow is behind the store", process, Tags.empty(),
					(flow) -> flow.lag().events());
			gauge(meters, "tieout.process.lag.seconds", "Age of the oldest event a workflow has not taken", process,
					Tags.empty(), (flow) -> (flow.lag().seconds() != null) ? flow.lag().seconds() : Double.NaN);
			for (State state : State.values()) {
				gauge(meters, "tieout.process.state", "1 for the state that a workflow is in on this node", process,
						Tags.of("state", state.name()), (flow) -> (flow.status().state() == state) ? 1 : 0);
			}
		}
	}

	private void gauge(MeterRegistry meters, String name, String description, String process, Tags further,
			ToDoubleFunction<Flow> figure) {
		Gauge.builder(name, () -> {
			Flow known = this.flows.get().get(process);
			return (known != null) ? figure.applyAsDouble(known) : Double.NaN;
		}).description(description).tag("process", process).tags(further).register(meters);
	}

	/** A workflow and how far it is behind. */
	private record Flow(ProcessRunner.Status status, Lag lag) {
	}

}
