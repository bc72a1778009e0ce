package io.tieout.eventstore;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.common.lock.LockFactory;

/**
 * The locks that commands of this node hold while they decide on an aggregate and append,
 * for whoever wants a turn among them.
 */
final class AggregateLocks {

	private final LockFactory locks;

	/**
	 * Those of the live path.
	 */
	AggregateLocks(LockFactory locks) {
		this.locks = locks;
	}

	/**
	 * Locks these aggregates in the order of their ids, as command sets do, so that
	 * nobody waits for each other.
	 * @throws StoreUnavailableException if one stays locked for too long
	 */
	Held hold(Collection<String> aggregateIds) {
		Held held = new Held();
		try {
			aggregateIds.stream().distinct().sorted().forEach((id) -> held.locks.push(this.locks.obtainLock(id)));
			return held;
		}
		catch (LockAcquisitionFailedException ex) {
			held.close();
			throw new StoreUnavailableException("an aggregate stays locked", ex);
		}
	}

	/**
	 * Locks that are held until closed.
	 */
	static final class Held implements AutoCloseable {

		private final Deque<Lock> locks = new ArrayDeque<>();

		@Override
		public void close() {
			while (!this.locks.isEmpty()) {
				this.locks.pop().release();
			}
		}

	}

}
