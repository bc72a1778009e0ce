package io.tieout.projections.support;

import io.tieout.eventstore.EventPage;
import io.tieout.eventstore.EventReader;
import io.tieout.eventstore.EventSearch;
import io.tieout.eventstore.RecordedEvent;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A reader that waits in the middle of its first read until it is released.
 */
final class HeldReader implements EventReader {

	private final EventReader reader;

	private final CountDownLatch reading = new CountDownLatch(1);

	private final CountDownLatch released = new CountDownLatch(1);

	HeldReader(EventReader reader) {
		this.reader = reader;
	}

	void awaitReading() {
		await(this.reading);
	}

	void release() {
		this.released.countDown();
	}

	@Override
	public void read(long after, long through, Consumer<RecordedEvent> sink) {
		this.reader.read(after, through, (event) -> {
			if (event.position() == (after + through) / 2) {
				this.reading.countDown();
				await(this.released);
			}
			sink.accept(event);
		});
	}

	private static void await(CountDownLatch latch) {
		try {
			if (!latch.await(30, TimeUnit.SECONDS)) {
				throw new IllegalStateException("Nobody came");
			}
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
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

}
