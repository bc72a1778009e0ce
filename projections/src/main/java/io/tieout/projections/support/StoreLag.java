package io.tieout.projections.support;

import io.tieout.contract.UnreadableMessageException;
import io.tieout.eventstore.EventReader;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.projections.support.ViewStatus.Lag;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far a reader of the store is behind it, in events and in time.
 */
public final class StoreLag {

	private final EventReader reader;

	private final Clock clock;

	/**
	 * Asks a store.
	 */
	public StoreLag(EventReader reader, Clock clock) {
		this.reader = reader;
		this.clock = clock;
	}

	/**
	 * How far the position of a reader is behind the last event.
	 * @param position position of the last event that the reader has taken
	 * @param head position of the last event there is
	 */
	public Lag of(long position, long head) {
		return (position < head) ? new Lag(head - position, age(position + 1)) : new Lag(0, 0L);
	}

	private @Nullable Long age(long position) {
		try {
			RecordedEvent oldest = this.reader.at(position).orElseThrow();
			return Math.max(0, Duration.between(oldest.recordedAt(), this.clock.instant()).toSeconds());
		}
		catch (UnreadableMessageException ex) {
			return null;
		}
	}

}
