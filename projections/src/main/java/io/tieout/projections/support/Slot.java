package io.tieout.projections.support;

import org.jspecify.annotations.Nullable;

/**
 * A row in memory while it is folded. A row that is gone stays as a tombstone with its
 * position, so that an event delivered again does not bring it back.
 */
final class Slot<R extends Record> {

	final RowKey key;

	@Nullable R row;

	/** Position of the last event folded into it. */
	long position;

	/** What the table holds of it; {@code null} if nothing. */
	@Nullable Digest stored;

	/** Whether the table holds it, and not as a tombstone. */
	boolean storedPresent;

	/** About how much heap the row takes. */
	int heapBytes;

	/** Whether it differs from what the table holds. */
	boolean touched;

	Slot(RowKey key) {
		this.key = key;
	}

}
