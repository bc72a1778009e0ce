package io.tieout.projections.support;

import io.tieout.eventstore.RecordedEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A read model as a keyed fold: events in, one row per key out. A view is stateless and
 * pure (no clock, no randomness, no I/O), so that live feeding, a rebuild and the view as
 * known at an earlier position come to the same rows. The engine keeps the position up to
 * which each row is folded; a fold never sees the same event twice for one key.
 *
 * @param <R> the row, a record whose components are the columns
 */
public interface View<R extends Record> {

	/**
	 * What the view is; the same at every call.
	 */
	ViewDefinition<R> definition();

	/** Its name. */
	default String name() {
		return definition().name();
	}

	/** Revision of its rows and fold. */
	default int revision() {
		return definition().revision();
	}

	/** Its columns and key. */
	default RowShape<R> shape() {
		return definition().shape();
	}

	/**
	 * The rows that a handled event concerns; may be none.
	 */
	List<RowKey> keys(RecordedEvent event);

	/**
	 * The row after an event.
	 * @param key one of {@link #keys}
	 * @param row the row so far, {@code null} if there is none
	 * @param event a handled event
	 * @return the row, or {@code null} if there is to be none
	 */
	@Nullable R fold(RowKey key, @Nullable R row, RecordedEvent event);

}
