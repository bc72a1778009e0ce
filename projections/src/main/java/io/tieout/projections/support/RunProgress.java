package io.tieout.projections.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a run is: kept in memory, written down about once a second. Reporting is also the
 * point at which a run notices that it is cancelled or has lost its lock.
 */
final class RunProgress {

	private static final Duration REPORT_EVERY = Duration.ofSeconds(1);

	private final RebuildLog log;

	private final Clock clock;

	private final RunLock lock;

	private final long startPosition;

	private volatile Rebuild run;

	private volatile boolean cancelled;

	private Instant reportedAt = Instant.EPOCH;

	RunProgress(RebuildLog log, Clock clock, RunLock lock, Rebuild run) {
		this.log = log;
		this.clock = clock;
		this.lock = lock;
		this.run = run;
		this.startPosition = run.position();
	}

	Rebuild run() {
		return this.run;
	}

	/** Cancels the run on this node without waiting for its next report. */
	void cancel() {
		this.cancelled = true;
	}

	/**
	 * Begins a step.
	 * @throws RunCancelledException if the run is cancelled
	 */
	void step(RebuildStep step, long target) {
		Rebuild now = this.run;
		this.run = now.at(step, now.position(), target, now.rate(), this.clock.instant());
		report();
	}

	/**
	 * Moves on.
	 * @throws RunCancelledException if the run is cancelled
	 */
	void at(long position) {
		reached(position);
		if (this.cancelled || !this.run.updatedAt().isBefore(this.reportedAt.plus(REPORT_EVERY))) {
			report();
		}
	}

	/** Moves on where it is too late to cancel. */
	void reached(long position) {
		Instant now = this.clock.instant();
		long millis = Math.max(1, Duration.between(this.run.startedAt(), now).toMillis());
		long rate = (position - this.startPosition) * 1_000 / millis;
		this.run = this.run.at(this.run.step(), position, Math.max(this.run.target(), position), rate, now);
	}

	void compared(long differences, List<RowDifference> first) {
		this.run = this.run.compared(differences, first);
		report();
	}

	/**
	 * Writes the end down; who asks on this node learns of it once the run is cleared up.
	 */
	void end(RebuildState state, @Nullable String failure) {
		this.log.report(this.run.ended(state, failure, this.clock.instant()));
	}

	private void report() {
		this.reportedAt = this.clock.instant();
		this.lock.requireHeld();
		this.cancelled |= this.log.report(this.run);
		if (this.cancelled) {
			throw new RunCancelledException();
		}
	}

}
