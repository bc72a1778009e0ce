package io.tieout.projections.support;

import io.tieout.contract.UnreadableMessageException;
import io.tieout.projections.support.ViewFeeder.Round;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;

/**
 * Feeds a view for as long as this node holds the claim: at once after a signal, else
 * when it polls. It stops at an event that it cannot read or fold and tries again after
 * an operating error.
 */
final class FeedingLoop implements Runnable {

	private static final Duration FIRST_BACK_OFF = Duration.ofMillis(100);

	private static final int LONGEST_DOUBLING = 20;

	/** So often at most does a view write while events keep coming. */
	private static final int ROUNDS_PER_POLL = 2;

	private final String view;

	private final ViewFeeder<?> feeder;

	private final SegmentClaim claim;

	private final ViewListener listener;

	private final ViewSettings settings;

	private final Semaphore signal = new Semaphore(0);

	private volatile boolean stopping;

	private volatile ProcessorState state = ProcessorState.STOPPED;

	private volatile @Nullable Throwable error;

	private volatile boolean caughtUp;

	private int failures;

	FeedingLoop(String view, ViewFeeder<?> feeder, SegmentClaim claim, ViewListener listener, ViewSettings settings) {
		this.view = view;
		this.feeder = feeder;
		this.claim = claim;
		this.listener = listener;
		this.settings = settings;
	}

	ProcessorState state() {
		return this.state;
	}

	@Nullable Throwable error() {
		return this.error;
	}

	boolean isCaughtUp() {
		return this.caughtUp;
	}

	/** Ends a pause. */
	void wake() {
		if (this.signal.availablePermits() == 0) {
			this.signal.release();
		}
	}

	/** To be called before each run. */
	void prepare() {
		this.stopping = false;
		this.error = null;
		this.failures = 0;
	}

	void stop() {
		this.stopping = true;
		wake();
	}

	@Override
	public void run() {
		this.feeder.refresh();
		try {
			while (!this.stopping) {
				pause(round());
			}
			this.state = ProcessorState.STOPPED;
		}
		catch (UnreadableMessageException ex) {
			stopAt(ProcessorState.UNREADABLE_EVENT, ex);
		}
		catch (PoisonEventException ex) {
			stopAt(ProcessorState.POISON_EVENT, ex);
		}
		catch (Error ex) {
			stopAt(ProcessorState.BROKEN, ex);
			throw ex;
		}
		finally {
			release();
		}
	}

	/** One round of work; how long to pause after it. */
	private Duration round() {
		try {
			Duration pause = this.claim.claim() ? feed() : waitForClaim();
			this.failures = 0;
			this.error = null;
			return pause;
		}
		catch (UnreadableMessageException | PoisonEventException ex) {
			throw ex;
		}
		catch (UnableToClaimTokenException ex) {
			this.claim.lost();
			return waitForClaim();
		}
		catch (RuntimeException ex) {
			return backOff(ex);
		}
	}

	private Duration feed() {
		Round round = this.feeder.feed();
		this.state = (round != Round.OUTDATED) ? ProcessorState.FEEDING : ProcessorState.OUTDATED;
		this.caughtUp |= round == Round.LEVEL;
		if (round == Round.CAUGHT_UP) {
			gather();
		}
		return (round == Round.LEVEL || round == Round.OUTDATED) ? this.settings.poll() : Duration.ZERO;
	}

	/**
	 * Lets events gather before the next batch, whatever signals come: a transaction per
	 * view for each append would take from the appends themselves.
	 */
	private void gather() {
		long end = System.nanoTime() + this.settings.poll().toNanos() / ROUNDS_PER_POLL;
		for (long left = end - System.nanoTime(); left > 0 && !this.stopping; left = end - System.nanoTime()) {
			await(left);
		}
	}

	private Duration waitForClaim() {
		this.state = ProcessorState.WAITING;
		return this.settings.claimExtension();
	}

	private Duration backOff(RuntimeException cause) {
		this.error = cause;
		this.state = ProcessorState.RETRYING;
		this.failures++;
		this.listener.retrying(this.view, this.failures, cause);
		Duration pause = FIRST_BACK_OFF.multipliedBy(1L << Math.min(this.failures - 1, LONGEST_DOUBLING));
		return (pause.compareTo(this.settings.longestBackOff()) < 0) ? pause : this.settings.longestBackOff();
	}

	private void pause(Duration duration) {
		if (duration.isZero() || this.stopping) {
			return;
		}
		await(duration.toNanos());
	}

	private void await(long nanos) {
		try {
			this.signal.tryAcquire(nanos, TimeUnit.NANOSECONDS);
			this.signal.drainPermits();
		}
		catch (InterruptedException ex) {
			this.stopping = true;
		}
	}

	private void stopAt(ProcessorState reason, Throwable cause) {
		this.error = cause;
		this.state = reason;
		this.listener.stopped(new ViewStop(this.view, reason, this.feeder.position() + 1, cause));
	}

	private void release() {
		try {
			this.claim.release();
		}
		catch (RuntimeException ex) {
			this.listener.retrying(this.view, 1, ex);
		}
	}

}
