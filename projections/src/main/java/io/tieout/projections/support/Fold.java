package io.tieout.projections.support;

import io.tieout.eventstore.RecordedEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a view in memory and the events folded into them. What is not in here has to be
 * put here first ({@link #unknownKeys}), unless it is known not to exist.
 */
final class Fold<R extends Record> {

	private final View<R> view;

	private final boolean weighsChanges;

	private final Map<RowKey, Slot<R>> slots = new HashMap<>();

	private List<Slot<R>> touched = new ArrayList<>();

	private long heapBytes;

	Fold(View<R> view) {
		this.view = view;
		this.weighsChanges = view.shape().isOfVariableSize();
	}

	/** The keys that these events concern and that are not in memory. */
	Set<RowKey> unknownKeys(List<RecordedEvent> events) {
		Set<RowKey> unknown = new LinkedHashSet<>();
		for (RecordedEvent event : events) {
			for (RowKey key : keys(event)) {
				if (!this.slots.containsKey(key)) {
					unknown.add(key);
				}
			}
		}
		return unknown;
	}

	/** Puts rows as the table holds them. */
	void remember(Collection<Slot<R>> stored) {
		stored.forEach((slot) -> this.slots.put(slot.key, slot));
	}

	/**
	 * Folds events in order, each into each of its rows unless the row has it already.
	 * @throws PoisonEventException if the view throws; nothing of this call counts then
	 */
	void apply(List<RecordedEvent> events) {
		events.forEach(this::apply);
	}

	/** Folds one event, as {@link #apply(List)} does. */
	void apply(RecordedEvent event) {
		for (RowKey key : keys(event)) {
			apply(key, event);
		}
	}

	private void apply(RowKey key, RecordedEvent event) {
		Slot<R> slot = this.slots.get(key);
		if (slot != null && event.position() <= slot.position) {
			return;
		}
		R row = fold(key, (slot != null) ? slot.row : null, event);
		if (slot == null) {
			if (row == null) {
				return;
			}
			slot = new Slot<>(key);
			this.slots.put(key, slot);
		}
		weigh(slot, row);
		slot.row = row;
		slot.position = event.position();
		if (!slot.touched) {
			slot.touched = true;
			this.touched.add(slot);
		}
	}

	private void weigh(Slot<R> slot, @Nullable R row) {
		if (slot.heapBytes == 0 || this.weighsChanges) {
			int bytes = this.view.shape().heapBytes(row);
			this.heapBytes += bytes - slot.heapBytes;
			slot.heapBytes = bytes;
		}
	}

	/** The rows changed since the last call, which become unchanged with it. */
	List<Slot<R>> takeTouched() {
		List<Slot<R>> taken = this.touched;
		this.touched = new ArrayList<>();
		taken.forEach((slot) -> slot.touched = false);
		return taken;
	}

	int size() {
		return this.slots.size();
	}

	/** About how much heap the rows take that were folded here. */
	long heapBytes() {
		return this.heapBytes;
	}

	void clear() {
		this.slots.clear();
		this.heapBytes = 0;
		this.touched = new ArrayList<>();
	}

	private List<RowKey> keys(RecordedEvent event) {
		try {
			return this.view.definition().scope().handles(event.payload()) ? this.view.keys(event) : List.of();
		}
		catch (RuntimeException ex) {
			throw new PoisonEventException(this.view, event, ex);
		}
	}

	private @Nullable R fold(RowKey key, @Nullable R row, RecordedEvent event) {
		try {
			return this.view.fold(key, row, event);
		}
		catch (RuntimeException ex) {
			throw new PoisonEventException(this.view, event, ex);
		}
	}

}
