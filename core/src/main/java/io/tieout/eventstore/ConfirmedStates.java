package io.tieout.eventstore;

import io.tieout.eventstore.Append.Assertion;
import io.tieout.eventstore.Append.Lane;
import io.tieout.eventstore.StateCache.Versioned;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * States as they stand in the store at one moment, whatever other nodes have appended
 * since this one last looked: read like any, then asserted by an append without events.
 * Where nothing was missed, that spares reading the histories again.
 */
final class ConfirmedStates {

	/** As often as a command is decided again. */
	private static final int MAX_ATTEMPTS = 64;

	private static final long MAX_PAUSE_NANOS = 2_000_000;

	private final AggregateStates states;

	private final GroupCommitAppender appender;

	ConfirmedStates(AggregateStates states, GroupCommitAppender appender) {
		this.states = states;
		this.appender = appender;
	}

	/**
	 * The states of several aggregates.
	 * @throws StoreUnavailableException if they change faster than they can be read
	 */
	Map<String, Versioned> loadAll(Map<String, Rules> rules) {
		for (int attempt = 1;; attempt++) {
			Map<String, Versioned> read = this.states.loadAll(rules);
			try {
				this.appender.submit(assertion(read)).join();
				return read;
			}
			catch (CompletionException ex) {
				rules.keySet().forEach(this.states::evict);
				again(attempt, ex);
			}
		}
	}

	private static Append assertion(Map<String, Versioned> read) {
		List<Assertion> assertions = new ArrayList<>();
		read.forEach((id, state) -> assertions.add(new Assertion(id, state.sequence())));
		return new Append(List.of(), assertions, Set.of(), Lane.LIVE);
	}

	private static void again(int attempt, CompletionException ex) {
		if (!(ex.getCause() instanceof ConcurrencyException conflict)) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : ex;
		}
		if (attempt == MAX_ATTEMPTS) {
			throw new StoreUnavailableException("the aggregates change faster than they can be read", conflict);
		}
		LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(MAX_PAUSE_NANOS));
	}

}
