package io.tieout.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Checks the hash chain from the rows as they are now. Each event is checked against the
 * stored hash of its predecessor, so ranges are checked side by side; that all agree
 * proves the chain. What it cannot prove: that the last events were not cut off, or the
 * whole chain computed anew; only a checkpoint kept elsewhere shows that.
 */
public final class ChainVerifier {

	private static final long RANGE = 20_000;

	private static final int THREADS = 2;

	private final DataSource dataSource;

	ChainVerifier(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	/**
	 * Checks a range.
	 * @param from first position, at least 1
	 * @param through last position; every position up to it must be there
	 * @param progress told how many positions have been checked so far
	 */
	public ChainReport verify(long from, long through, LongConsumer progress) {
		ExecutorService threads = Executors.newFixedThreadPool(THREADS, (task) -> new Thread(task, "tieout-verifier"));
		try {
			List<Future<@Nullable Fault>> ranges = new ArrayList<>();
			for (long start = from; start <= through; start += RANGE) {
				long first = start;
				long last = Math.min(through, start + RANGE - 1);
				ranges.add(threads.submit(() -> check(first, last)));
			}
			return firstFault(ranges, from, through, progress);
		}
		finally {
			threads.shutdownNow();
		}
	}

	private static ChainReport firstFault(List<Future<@Nullable Fault>> ranges, long from, long through,
			LongConsumer progress) {
		long checked = 0;
		for (Future<@Nullable Fault> range : ranges) {
			Fault fault = result(range);
			if (fault != null) {
				return new ChainReport(from, through, fault.position, fault.reason);
			}
			checked = Math.min(checked + RANGE, through - from + 1);
			progress.accept(checked);
		}
		return new ChainReport(from, through, null, null);
	}

	private static @Nullable Fault result(Future<@Nullable Fault> range) {
		try {
			return range.get();
		}
		catch (ExecutionException ex) {
			throw new StoreUnavailableException("the chain could not be read", ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new StoreUnavailableException("the check was interrupted", ex);
		}
	}

	private @Nullable Fault check(long first, long last) throws SQLException {
		Walk walk = new Walk(first);
		try (Connection connection = this.dataSource.getConnection()) {
			EventRows.copyRange(connection, first - 2, last, walk::step);
		}
		catch (UnreadableEventException ex) {
			return walk.unreadable(ex.position());
		}
		return (walk.fault == null && walk.expected <= last) ? new Fault(walk.expected, "MISSING") : walk.fault;
	}

	private record Fault(long position, String reason) {
	}

	/**
	 * Walks one range, starting from the stored hash of the event before it.
	 */
	private static final class Walk {

		private final HashChain chain = new HashChain();

		private long expected;

		private byte[] previous = HashChain.beforeFirst();

		private long previousRecordedAt = Long.MIN_VALUE;

		private boolean predecessorKnown;

		private @Nullable Fault fault;

		Walk(long first) {
			this.expected = first;
			this.predecessorKnown = first == 1;
		}

		void step(StoredEvent stored) {
			if (this.fault != null) {
				return;
			}
			if (stored.position() == this.expected - 1) {
				this.predecessorKnown = true;
			}
			else if (stored.position() < this.expected) {
				return;
			}
			else {
				this.fault = faultOf(stored);
				this.expected++;
			}
			this.previous = stored.hash();
			this.previousRecordedAt = stored.recordedAtMicros();
		}

		@Nullable Fault unreadable(long position) {
			if (this.fault != null) {
				return this.fault;
			}
			return (position > this.expected) ? new Fault(this.expected, "MISSING") : new Fault(position, "UNREADABLE");
		}

		private @Nullable Fault faultOf(StoredEvent stored) {
			if (stored.position() != this.expected) {
				return new Fault(this.expected, "MISSING");
			}
			if (!this.predecessorKnown) {
				return new Fault(this.expected - 1, "MISSING");
			}
			if (stored.hashVersion() != HashChain.VERSION) {
				return new Fault(this.expected, "UNKNOWN_HASH_VERSION");
			}
			if (stored.recordedAtMicros() < this.previousRecordedAt) {
				return new Fault(this.expected, "TIME_WENT_BACK");
			}
			byte[] computed = this.chain.hash(this.previous, stored.position(), stored.event(),
					stored.recordedAtMicros());
			return Arrays.equals(computed, stored.hash()) ? null : new Fault(this.expected, "HASH_MISMATCH");
		}

	}

}
