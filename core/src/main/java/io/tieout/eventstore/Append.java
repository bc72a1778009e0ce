package io.tieout.eventstore;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * What must be appended whole or not at all: events, and what was read for the decision
 * and must still hold.
 *
 * @param events in order; empty for a confirmation only
 * @param assertions aggregates read but not changed, with the sequence they were read at
 * @param absentKeys command keys of outcomes that do not use up their key, which must not
 * have been used before
 * @param lane who waits for it
 * @param sinceNanos when it was submitted, as {@link System#nanoTime()} counts
 * @param firstPosition completed with the position of the first event (0 without events),
 * or exceptionally with {@link StaleReadException}, {@link CommandKeyTakenException} or
 * {@link StoreUnavailableException}
 */
record Append(List<PendingEvent> events, List<Assertion> assertions, Set<String> absentKeys, Lane lane, long sinceNanos,
		CompletableFuture<Long> firstPosition) {

	Append(List<PendingEvent> events, List<Assertion> assertions, Set<String> absentKeys, Lane lane) {
		this(List.copyOf(events), List.copyOf(assertions), Set.copyOf(absentKeys), lane, System.nanoTime(),
				new CompletableFuture<>());
	}

	/**
	 * A confirmation of nothing: it has the store looked at, that is all.
	 */
	static Append ofNothing() {
		return new Append(List.of(), List.of(), Set.of(), Lane.LIVE);
	}

	boolean isConfirmation() {
		return this.events.isEmpty();
	}

	/**
	 * Whether it has its answer.
	 */
	boolean isSettled() {
		return this.firstPosition.isDone();
	}

	boolean isOlderThan(Duration age) {
		return System.nanoTime() - this.sinceNanos > age.toNanos();
	}

	void complete(long position) {
		this.firstPosition.complete(position);
	}

	void fail(Throwable cause) {
		this.firstPosition.completeExceptionally(cause);
	}

	/**
	 * Which waiting room an append sits in: a person at a till, or a nightly file.
	 */
	enum Lane {

		LIVE, BATCH

	}

	/**
	 * An aggregate whose history must still end at this sequence (-1: it must not exist).
	 */
	record Assertion(String aggregateId, long sequence) {
	}

}
