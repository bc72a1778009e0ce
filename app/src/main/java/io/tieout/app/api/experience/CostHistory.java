package io.tieout.app.api.experience;

import io.tieout.app.api.http.Cursor;
import io.tieout.app.lane.Live;
import io.tieout.eventstore.EventReader;
import io.tieout.eventstore.EventSearch;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.inventory.ItemCostEvent.MovementsCosted;
import io.tieout.inventory.ItemCostId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The entries of an item's cost, read from its history.
 */
@Component
class CostHistory {

	private static final int PAGE = 100;

	private final EventReader reader;

	CostHistory(@Live EventReader reader) {
		this.reader = reader;
	}

	/**
	 * Entries in the order of recording.
	 * @param after position and number of the last one of the page before, {@code null}
	 * for the first
	 * @param most most entries wanted
	 */
	List<CostEntryDocument> entries(ItemCostId item, @Nullable Cursor after, int most) {
		List<CostEntryDocument> found = new ArrayList<>();
		long position = (after != null) ? after.number(0) : 0;
		long number = (after != null) ? after.number(1) : 0;
		// the event of the last entry may hold more
		long read = Math.max(0, position - 1);
		List<RecordedEvent> page;
		do {
			page = this.reader.search(of(item, read)).events();
			for (RecordedEvent event : page) {
				List<CostEntryDocument> entries = CostEntryDocument.of(event, (MovementsCosted) event.payload());
				found.addAll(entries.subList(
						(event.position() == position) ? (int) Math.min(number, entries.size()) : 0, entries.size()));
				read = event.position();
			}
		}
		while (page.size() == PAGE && found.size() < most);
		return found.subList(0, Math.min(most, found.size()));
	}

	private static EventSearch of(ItemCostId item, long after) {
		return new EventSearch(item.aggregateId(), null, null, null, null, null, null, null, null, null, after, PAGE);
	}

}
