package io.tieout.eventstore;

import java.util.Set;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * An append was decided on aggregates that have changed since: it has to be decided
 * again.
 */
final class StaleReadException extends ConcurrencyException {

	private static final long serialVersionUID = 1L;

	private final transient Set<String> aggregateIds;

	StaleReadException(Set<String> aggregateIds) {
		super("Changed by another append since they were read: " + aggregateIds);
		this.aggregateIds = Set.copyOf(aggregateIds);
	}

	/**
	 * All aggregates that had changed; none if only a command key stood in the way.
	 */
	Set<String> aggregateIds() {
		return this.aggregateIds;
	}

}
