package io.tieout.app.api.audit;

import io.tieout.app.api.problem.Problem;
import io.tieout.app.ingest.SourceRecords;
import io.tieout.core.SourceRef;
import io.tieout.core.SourceSystem;
import io.tieout.eventstore.EventPage;
import io.tieout.eventstore.EventReader;
import io.tieout.eventstore.RecordedEvent;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Searches events. A source's own id is looked for as it is and as its keyed hash, since
 * which of the two stands in events is the source's matter and not the auditor's.
 */
@Component
final class EventSearches {

	private static final SourceSystem ANY = new SourceSystem("any");

	private final EventReader reader;

	private final SourceRecords records;

	EventSearches(EventReader reader, SourceRecords records) {
		this.reader = reader;
		this.records = records;
	}

	/**
	 * The next events that match behind a position, in order.
	 */
	EventPage page(EventQuery query, long after, int most) {
		List<EventPage> pages = spellings(query).stream()
			.map((spelling) -> this.reader.search(query.search(spelling, after, most)))
			.toList();
		return (pages.size() == 1) ? pages.get(0) : joined(pages, most);
	}

	/**
	 * As far as every search has looked.
	 */
	private static EventPage joined(List<EventPage> pages, int most) {
		long seen = pages.stream()
			.map(EventPage::next)
			.filter(Objects::nonNull)
			.mapToLong(Long::longValue)
			.min()
			.orElse(Long.MAX_VALUE);
		List<RecordedEvent> events = pages.stream()
			.flatMap((page) -> page.events().stream())
			.filter((event) -> event.position() <= seen)
			.sorted(Comparator.comparingLong(RecordedEvent::position))
			.toList();
		if (events.size() > most) {
			return new EventPage(events.subList(0, most), events.get(most - 1).position());
		}
		return new EventPage(events, (seen < Long.MAX_VALUE) ? seen : null);
	}

	/**
	 * The event at a position.
	 * @throws io.tieout.app.api.problem.ProblemException {@code EVENT_UNKNOWN}, 404
	 */
	RecordedEvent at(long position) {
		return this.reader.at(position)
			.orElseThrow(() -> Problem.notFound("EVENT_UNKNOWN", "There is no event at position " + position + ".")
				.asException());
	}

	/**
	 * A record is spelled the same in every system, where none is named.
	 */
	private List<@Nullable String> spellings(EventQuery query) {
		SourceRef stated = query.referenceIn((query.source() != null) ? new SourceSystem(query.source()) : ANY);
		if (stated == null || query.source() == null) {
			return Collections.singletonList((stated != null) ? stated.recordAndLine() : null);
		}
		return this.records.references(stated)
			.stream()
			.<@Nullable String>map(SourceRef::recordAndLine)
			.distinct()
			.toList();
	}

}
