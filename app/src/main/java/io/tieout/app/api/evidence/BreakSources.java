package io.tieout.app.api.evidence;

import io.tieout.eventstore.EventPage;
import io.tieout.eventstore.EventReader;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.projections.breaks.BreakItem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Opens a break to the facts behind both of its sides.
 */
@Component
public final class BreakSources {

	private final EventReader reader;

	BreakSources(EventReader reader) {
		this.reader = reader;
	}

	/**
	 * The next facts of both sides behind a position, in order.
	 * @param most most facts wanted
	 */
	public EventPage behind(BreakItem found, long after, int most) {
		List<Long> positions = Stream.concat(found.evidence().left().stream(), found.evidence().right().stream())
			.filter((position) -> position > after)
			.distinct()
			.sorted()
			.toList();
		List<RecordedEvent> events = new ArrayList<>();
		positions.stream().limit(most).forEach((position) -> this.reader.read(position - 1, position, events::add));
		return new EventPage(events, (positions.size() > most) ? positions.get(most - 1) : null);
	}

}
