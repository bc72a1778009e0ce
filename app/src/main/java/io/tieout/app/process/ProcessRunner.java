package io.tieout.app.process;

import io.tieout.contract.UnknownContractException;
import io.tieout.eventstore.EventTail;
import io.tieout.eventstore.RecordedEvent;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Drives one {@link ProcessHandler}: reads events after its position in batches and hands
 * them over, one transaction each. One node at a time works on a flow, held off by the
 * row lock on its position. A failure is tried again with growing pauses; an event of an
 * unknown contract stops the flow until the service is replaced. Both are an alert in the
 * log and shown in {@link #status}.
 */
public final class ProcessRunner implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(ProcessRunner.class);

	/**
	 * Large enough to write state set-wise, small enough for a transaction of well under
	 * a second.
	 */
	private static final int MAX_BATCH = 1_000;

	/** So often at most does a flow write while few events keep coming. */
	private static final int ROUNDS_PER_INTERVAL = 5;

	private static final long UNKNOWN = -1;

	private static final Duration MAX_PAUSE = Duration.ofSeconds(30);

	private final ProcessHandler handler;

	private final EventTail.Follower events;

	private final ProcessPlace place;

	private final TransactionOperations transactions;

	private final Clock clock;

	private final Duration interval;

	private final Thread thread;

	private final Object signal = new Object();

	private boolean woken;

	private volatile boolean closed;

	private volatile Status status;

	/** The last event taken, as this node knows it; asked anew when it may be another. */
	private long position = UNKNOWN;

	/**
	 * A runner that is not running yet.
	 * @param interval how often to look for events and due work when nothing wakes it
	 */
	public ProcessRunner(ProcessHandler handler, EventTail tail, JdbcClient jdbc, TransactionOperations transactions,
			Clock clock, Duration interval) {
		this.handler = handler;
		this.events = tail.follower();
		this.place = new ProcessPlace(handler.name(), jdbc);
		this.transactions = transactions;
		this.clock = clock;
		this.interval = interval;
		this.status = new Status(handler.name(), State.WAITING, 0, null);
		this.thread = new Thread(this::run, "tieout-process-" + handler.name());
	}

	/**
	 * Starts the flow.
	 */
	public void start() {
		this.thread.start();
	}

	/**
	 * Tells the flow that there may be new events; returns at once.
	 */
	public void wake() {
		synchronized (this.signal) {
			this.woken = true;
			this.signal.notifyAll();
		}
	}

	/**
	 * Where the flow is.
	 */
	public Status status() {
		return this.status;
	}

	private void run() {
		int failures = 0;
		while (!this.closed) {
			try {
				// read before: a reader and a transaction that wait for each other's
				// connection would stand still
				List<RecordedEvent> batch = (this.position != UNKNOWN) ? this.events.read(this.position, MAX_BATCH)
						: List.of();
				boolean asKnown = Objects.requireNonNull(this.transactions.execute((transaction) -> step(batch)));
				failures = 0;
				if (asKnown && batch.isEmpty()) {
					pause(this.interval);
				}
				else if (asKnown && batch.size() < MAX_BATCH) {
					gather();
				}
			}
			catch (UnknownContractException ex) {
				logger.error("ALERT: the flow {} stopped after position {}; nothing was skipped", this.handler.name(),
						this.status.position(), ex);
				this.status = this.status.in(State.STOPPED, ex.getMessage());
				return;
			}
			catch (RuntimeException ex) {
				failures++;
				this.position = UNKNOWN;
				logger.error("ALERT: the flow {} fails after position {}, for the {}. time in a row",
						this.handler.name(), this.status.position(), failures, ex);
				this.status = this.status.in(State.FAILING, ex.toString());
				pause(backOff(failures));
			}
		}
	}

	/**
	 * One transaction, which takes a batch.
	 * @return whether the flow was where it was taken to be, or is another node's
	 */
	private boolean step(List<RecordedEvent> batch) {
		Long found = this.place.lock();
		if (found == null) {
			this.position = UNKNOWN;
			this.status = new Status(this.handler.name(), State.ELSEWHERE, this.place.seen(), null);
			return true;
		}
		if (found != this.position) {
			this.position = found;
			return false;
		}
		if (batch.isEmpty()) {
			boolean settled = this.handler.settle(this.clock.instant(), found);
			this.status = new Status(this.handler.name(), settled ? State.SETTLED : State.LEVEL, found, null);
			return true;
		}
		this.handler.handle(batch);
		long through = batch.get(batch.size() - 1).position();
		this.place.moveTo(through);
		this.position = through;
		this.status = new Status(this.handler.name(), State.BEHIND, through, null);
		return true;
	}

	private Duration backOff(int failures) {
		Duration pause = this.interval.multipliedBy(1L << Math.min(failures, 10));
		return (pause.compareTo(MAX_PAUSE) > 0) ? MAX_PAUSE : pause;
	}

	/**
	 * Lets events gather before the next batch, whatever signals come: a transaction per
	 * flow for each append would take from the appends themselves.
	 */
	private void gather() {
		long end = System.nanoTime() + this.interval.toNanos() / ROUNDS_PER_INTERVAL;
		for (long left = end - System.nanoTime(); left > 0 && !this.closed; left = end - System.nanoTime()) {
			pause(Duration.ofNanos(left));
		}
	}

	private void pause(Duration pause) {
		synchronized (this.signal) {
			if (!this.woken && !this.closed) {
				try {
					this.signal.wait(Math.max(1, pause.toMillis()));
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
					this.closed = true;
				}
			}
			this.woken = false;
		}
	}

	/**
	 * Tells the flow to stop and does not wait, so that several can be stopped at once.
	 */
	public void stopSoon() {
		this.closed = true;
		wake();
	}

	@Override
	public void close() {
		stopSoon();
		try {
			this.thread.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * What a flow is doing.
	 */
	public enum State {

		/** Not started. */
		WAITING,
		/** Reading events. */
		BEHIND,
		/** Has taken every event; something falls due within moments. */
		LEVEL,
		/** Has taken every event and decided everything that was due. */
		SETTLED,
		/** Another node works on it. */
		ELSEWHERE,
		/** Failed and will try again. */
		FAILING,
		/** Stopped until the service is replaced. */
		STOPPED

	}

	/**
	 * Where a flow is.
	 *
	 * @param name the flow
	 * @param state what it is doing
	 * @param position last event taken
	 * @param problem why it fails or stopped, null if it does not
	 */
	public record Status(String name, State state, long position, @Nullable String problem) {

		Status in(State next, @Nullable String why) {
			return new Status(Objects.requireNonNull(this.name), next, this.position, why);
		}

	}

}
