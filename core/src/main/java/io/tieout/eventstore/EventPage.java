package io.tieout.eventstore;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search found, and where it goes on. A page may hold fewer events than asked for,
 * or none, and still have a next one: a call looks at a bounded part of history only.
 *
 * @param events in order of position
 * @param next position after which the search goes on, null when it has looked at
 * everything
 */
public record EventPage(List<RecordedEvent> events, @Nullable Long next) {

	public EventPage {
		events = List.copyOf(events);
	}

}
