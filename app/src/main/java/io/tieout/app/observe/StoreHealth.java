package io.tieout.app.observe;

import io.tieout.eventstore.PostgresEventStore;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Whether this node takes commands: its appender runs, and history has not gone back. Not
 * part of readiness: a service that takes no commands still answers questions.
 */
final class StoreHealth extends AbstractHealthIndicator {

	private final PostgresEventStore store;

	StoreHealth(PostgresEventStore store) {
		super("The event store cannot be asked");
		this.store = store;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) {
		this.store.outage().ifPresentOrElse((reason) -> builder.down().withDetail("reason", reason), builder::up);
	}

}
