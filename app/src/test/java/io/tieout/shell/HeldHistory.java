package io.tieout.shell;

import io.tieout.eventstore.EventPage;
import io.tieout.eventstore.EventReader;
import io.tieout.eventstore.EventSearch;
import io.tieout.eventstore.PostgresEventStore;
import io.tieout.eventstore.RecordedEvent;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;

/**
 * A reader of history that a test can have wait: whoever reads from the very beginning,
 * as a rebuild does, is held there until released.
 */
@Primary
public class HeldHistory implements EventReader {

	private final EventReader reader;

	private volatile @Nullable Hold hold;

	/**
	 * Reads the store of the service it is part of.
	 */
	public HeldHistory(PostgresEventStore store) {
		this.reader = store.reader();
	}

	/**
	 * Holds the readers that come from now on.
	 */
	public Hold hold() {
		Hold taken = new Hold();
		this.hold = taken;
		return taken;
	}

	@Override
	public void read(long after, long through, Consumer<RecordedEvent> sink) {
		Hold held = this.hold;
		if (held != null && after == 0) {
			held.reading.complete(null);
			await(held.released);
		}
		this.reader.read(after, through, sink);
	}

	private static void await(CompletableFuture<Void> what) {
		what.orTimeout(1, TimeUnit.MINUTES).join();
	}

	@Override
	public long lastPosition() {
		return this.reader.lastPosition();
	}

	@Override
	public List<RecordedEvent> readAggregate(String aggregateId, long fromSequence, long through) {
		return this.reader.readAggregate(aggregateId, fromSequence, through);
	}

	@Override
	public EventPage search(EventSearch search) {
		return this.reader.search(search);
	}

	@Override
	public long positionAt(Instant recordedAt) {
		return this.reader.positionAt(recordedAt);
	}

	/**
	 * Holds readers until it is closed.
	 */
	public final class Hold implements AutoCloseable {

		private final CompletableFuture<Void> reading = new CompletableFuture<>();

		private final CompletableFuture<Void> released = new CompletableFuture<>();

		private Hold() {
		}

		/**
		 * Waits until somebody is held.
		 */
		public void awaitReader() {
			await(this.reading);
		}

		@Override
		public void close() {
			HeldHistory.this.hold = null;
			this.released.complete(null);
		}

	}

}
