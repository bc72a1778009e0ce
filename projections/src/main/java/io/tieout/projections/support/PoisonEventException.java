package io.tieout.projections.support;

import io.tieout.eventstore.RecordedEvent;

/**
 * A view could not fold an event: a programmer's error, so the view stops there and says
 * so.
 */
final class PoisonEventException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient RecordedEvent event;

	PoisonEventException(View<?> view, RecordedEvent event, RuntimeException cause) {
		super("VIEW_POISON_EVENT: " + view.name() + " cannot fold " + event.type() + " at position " + event.position(),
				cause);
		this.event = event;
	}

	RecordedEvent event() {
		return this.event;
	}

}
