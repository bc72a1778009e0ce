package io.tieout.eventstore;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appends for this node: one thread drains what waits and has it written as one group, so
 * that many commands share one flush. Positions are gapless and in commit order over all
 * nodes. Every append that is submitted is answered, whatever happens to the thread.
 */
final class GroupCommitAppender implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(GroupCommitAppender.class);

	private final Lanes lanes = new Lanes();

	private final GroupWriter writer;

	private final HeadTracker tracker;

	private final Duration patience;

	private final Timer groupTimer;

	private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();

	private final Thread thread;

	/**
	 * An appender that is not running yet.
	 * @param patience how long an append waits for a database that does not answer
	 */
	GroupCommitAppender(AppendConnection connection, HeadTracker tracker, Clock clock, Duration patience,
			MeterRegistry meters) {
		this.writer = new GroupWriter(connection, tracker, clock, patience);
		this.tracker = tracker;
		this.patience = patience;
		this.groupTimer = Timer.builder("tieout.append.group")
			.description("Time from taking a group of appends to its durable commit")
			.publishPercentileHistogram()
			.register(meters);
		this.thread = new Thread(this::run, "tieout-appender");
	}

	void start() {
		this.thread.start();
	}

	/**
	 * Hands an append over and returns at once.
	 */
	CompletableFuture<Long> submit(Append append) {
		if (!this.lanes.add(append)) {
			append.fail(stopped());
		}
		return append.firstPosition();
	}

	/**
	 * Waits until this node has noticed what other nodes had appended when this was
	 * called. Nothing has to hold still for it, so that it never loses to writers.
	 * @throws StoreUnavailableException if the store does not answer
	 */
	void catchUp() {
		try {
			submit(Append.ofNothing()).join();
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : ex;
		}
	}

	/**
	 * Calls back with the head's position after each group that was written; must not
	 * block.
	 */
	void onAppended(LongConsumer listener) {
		this.listeners.add(listener);
	}

	/**
	 * Lets writing go on from the head that is there, after an operator has accepted a
	 * shortened history.
	 */
	void acceptHead() {
		this.tracker.accept();
	}

	/**
	 * Why nothing is written at present, if nothing is.
	 */
	Optional<String> outage() {
		return this.thread.isAlive() ? this.tracker.halted() : Optional.of("The appender does not run");
	}

	private void run() {
		try {
			for (List<Append> group = this.lanes.take(); !group.isEmpty(); group = this.lanes.take()) {
				write(group);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			this.lanes.abandon().forEach((append) -> append.fail(stopped()));
		}
	}

	/**
	 * An error, too, fails only the group it came with: the next one may go well.
	 */
	private void write(List<Append> group) {
		long before = this.tracker.position();
		try {
			Timer.Sample sample = Timer.start();
			this.writer.write(group);
			sample.stop(this.groupTimer);
		}
		catch (RuntimeException ex) {
			logger.error("A group of {} appends failed", group.size(), ex);
			group.forEach((append) -> append.fail(ex));
		}
		catch (Throwable ex) {
			logger.error("A group of {} appends failed", group.size(), ex);
			group.forEach((append) -> append.fail(new StoreUnavailableException("the appender failed", ex)));
		}
		if (this.tracker.position() != before) {
			this.listeners.forEach(this::tell);
		}
	}

	private void tell(LongConsumer listener) {
		try {
			listener.accept(this.tracker.position());
		}
		catch (RuntimeException ex) {
			logger.error("A listener failed", ex);
		}
	}

	private static StoreUnavailableException stopped() {
		return new StoreUnavailableException("the service is stopping", null);
	}

	/**
	 * Writes what waits, then stops; gives up when the database does not answer.
	 */
	@Override
	public void close() {
		this.lanes.close();
		try {
			this.thread.join(this.patience.toMillis());
			this.thread.interrupt();
			this.thread.join(this.patience.toMillis());
		}
		catch (InterruptedException ex) {
			this.thread.interrupt();
			Thread.currentThread().interrupt();
		}
		this.writer.close();
	}

}
