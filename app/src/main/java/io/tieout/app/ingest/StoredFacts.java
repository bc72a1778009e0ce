package io.tieout.app.ingest;

import io.tieout.app.ingest.feed.RecordedFacts;
import io.tieout.contract.Event;
import io.tieout.core.SourceRef;
import io.tieout.eventstore.EventPage;
import io.tieout.eventstore.EventReader;
import io.tieout.eventstore.EventSearch;
import io.tieout.eventstore.RecordedEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Recorded facts from the event store, found by its index of source references.
 */
public final class StoredFacts implements RecordedFacts {

	private static final int PAGE = 1000;

	private final EventReader reader;

	/**
	 * The facts of a store.
	 */
	public StoredFacts(EventReader reader) {
		this.reader = reader;
	}

	@Override
	public Map<SourceRef, List<Event>> find(Collection<SourceRef> records) {
		Map<SourceRef, List<Event>> found = new HashMap<>();
		for (SourceRef record : records) {
			List<Event> events = events(record);
			if (!events.isEmpty()) {
				found.put(record, events);
			}
		}
		return found;
	}

	private List<Event> events(SourceRef record) {
		List<Event> events = new ArrayList<>();
		Long after = 0L;
		while (after != null) {
			EventPage page = this.reader.search(new EventSearch(null, null, record.system().value(),
					record.recordAndLine(), null, null, null, null, null, null, after, PAGE));
			page.events().stream().map(RecordedEvent::payload).forEach(events::add);
			after = page.next();
		}
		return events;
	}

}
