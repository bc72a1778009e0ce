package io.tieout.app.observe;

import io.tieout.projections.support.ViewProcessor;
import io.tieout.projections.support.Views;
import java.util.List;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Whether every view goes on by itself. Not part of readiness: a service with a stopped
 * view still takes facts and answers from the others.
 */
final class ViewHealth extends AbstractHealthIndicator {

	private final Views views;

	ViewHealth(Views views) {
		super("The views cannot be asked");
		this.views = views;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) {
		List<String> stopped = this.views.processors()
			.stream()
			.filter(ViewProcessor::isError)
			.map((processor) -> processor.getName() + ": " + processor.state())
			.toList();
		if (stopped.isEmpty()) {
			builder.up();
		}
		else {
			builder.down().withDetail("stopped", stopped);
		}
	}

}
