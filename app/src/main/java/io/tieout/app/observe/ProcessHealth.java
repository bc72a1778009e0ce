package io.tieout.app.observe;

import io.tieout.app.process.ProcessRunners;
import io.tieout.app.process.ProcessRunner;
import io.tieout.app.process.ProcessRunner.State;
import java.util.List;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Whether every workflow goes on. Not part of readiness: a service with a stopped flow
 * still takes facts and answers questions.
 */
final class ProcessHealth extends AbstractHealthIndicator {

	private final ProcessRunners runners;

	ProcessHealth(ProcessRunners runners) {
		super("The workflows cannot be asked");
		this.runners = runners;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) {
		List<String> stuck = this.runners.statuses()
			.stream()
			.filter((status) -> status.state() == State.STOPPED || status.state() == State.FAILING)
			.map(ProcessHealth::line)
			.toList();
		if (stuck.isEmpty()) {
			builder.up();
		}
		else {
			builder.down().withDetail("stuck", stuck);
		}
	}

	private static String line(ProcessRunner.Status status) {
		return status.name() + ": " + status.state() + " after position " + status.position();
	}

}
