package io.tieout.projections.customers;

import io.tieout.eventstore.EventReader;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.projections.support.StoredRow;
import io.tieout.projections.support.ViewRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which customers' profiles changed, in the order of the events that changed them. What
 * has been told stays as it was told: it rests on the events up to its own.
 */
public final class CustomerChanges {

	private final ViewRows<CustomerChangeRow> rows;

	private final EventReader reader;

	/**
	 * Changes from the live view.
	 * @param sql connections that may read it
	 * @param reader reads the events
	 */
	public CustomerChanges(JdbcClient sql, EventReader reader) {
		this.rows = ViewRows.live(sql, new CustomerChangesView());
		this.reader = reader;
	}

	/**
	 * The changes behind a position, as far as the view has come. Some events that are
	 * looked at change nothing, so that there may be fewer changes than wanted, or none,
	 * and more behind them all the same.
	 * @param limit most events looked at
	 */
	public Changes after(long position, int limit) {
		List<CustomerChangeRow> told = rows("""
				WHERE event_position IN (SELECT DISTINCT event_position FROM read.customer_changes
				  WHERE event_position > ? ORDER BY event_position LIMIT ?)""", position, limit);
		if (told.isEmpty()) {
			return new Changes(List.of(), position);
		}
		SortedSet<Long> positions = new TreeSet<>(told.stream().map(CustomerChangeRow::eventPosition).toList());
		String[] subjects = told.stream().map(CustomerChangeRow::subject).distinct().toArray(String[]::new);
		CustomerPast past = new CustomerPast(
				rows("WHERE subject = ANY (?) AND event_position < ?", subjects, positions.last()));
		return new Changes(events(positions).stream().map(past::changeBy).flatMap(Optional::stream).toList(),
				positions.last());
	}

	private List<CustomerChangeRow> rows(String condition, Object... parameters) {
		return this.rows.select(condition, parameters).stream().map(StoredRow::row).toList();
	}

	/** Neighbours are read together, and nothing that stands between others. */
	private List<RecordedEvent> events(SortedSet<Long> positions) {
		List<RecordedEvent> events = new ArrayList<>(positions.size());
		long first = positions.first();
		long last = first;
		for (long position : positions) {
			if (position > last + 1) {
				this.reader.read(first - 1, last, events::add);
				first = position;
			}
			last = position;
		}
		this.reader.read(first - 1, last, events::add);
		return events;
	}

	/**
	 * Some changes.
	 *
	 * @param changes the changes, in order
	 * @param position position up to which they are all; the next ones are behind it
	 */
	public record Changes(List<CustomerChange> changes, long position) {

		public Changes {
			changes = List.copyOf(changes);
		}

	}

}
