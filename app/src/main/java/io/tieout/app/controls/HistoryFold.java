package io.tieout.app.controls;

import io.tieout.eventstore.EventReader;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.projections.availability.AvailabilityRow;
import io.tieout.projections.availability.AvailabilityView;
import io.tieout.projections.support.RowKey;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Availability as the history alone has it, of some of its positions. Takes about 400
 * bytes per position.
 */
final class HistoryFold {

	private final AvailabilityView view = new AvailabilityView();

	private final Map<RowKey, Folded> rows = new HashMap<>();

	private final EventReader reader;

	private final Predicate<RowKey> concerns;

	private long position;

	/**
	 * A fold of nothing yet.
	 * @param concerns which positions it is about
	 */
	HistoryFold(EventReader reader, Predicate<RowKey> concerns) {
		this.reader = reader;
		this.concerns = concerns;
	}

	/**
	 * Folds what is missing up to a position.
	 * @throws IllegalStateException if it is beyond that already
	 */
	void advance(long through, Violations going) {
		if (through < this.position) {
			throw new IllegalStateException("availability went back from " + this.position + " to " + through);
		}
		this.reader.read(this.position, through, (event) -> {
			going.goOn();
			apply(event);
		});
		this.position = through;
	}

	private void apply(RecordedEvent event) {
		if (!this.view.definition().scope().handles(event.payload())) {
			return;
		}
		for (RowKey key : this.view.keys(event)) {
			if (this.concerns.test(key)) {
				Folded before = this.rows.get(key);
				AvailabilityRow row = this.view.fold(key, (before != null) ? before.row() : null, event);
				this.rows.put(key, new Folded(row, event.position()));
			}
		}
	}

	/** The row of a key as a view stores it, forgotten with this. */
	@Nullable Folded take(RowKey key) {
		Folded taken = this.rows.remove(key);
		return (taken != null) ? new Folded(this.view.shape().asStored(taken.row()), taken.position()) : null;
	}

	/** The rows nobody took. */
	Map<RowKey, Folded> rest() {
		return this.rows;
	}

	/**
	 * A row as the history has it.
	 *
	 * @param row the row
	 * @param position the last event in it
	 */
	record Folded(AvailabilityRow row, long position) {
	}

}
