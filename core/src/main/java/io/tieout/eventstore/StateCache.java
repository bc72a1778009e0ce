package io.tieout.eventstore;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Aggregate states this node knows, shared by the live and the bulk path. Bounded and
 * strong: weak references lose half the throughput to garbage collection. States are
 * immutable, so an entry is never half changed. What other nodes write is noticed soon
 * after and takes the entry away; until then it is stale, which every append and
 * confirmation notices.
 */
final class StateCache {

	private final Cache<String, Entry> states;

	private final Set<Watch> watches = ConcurrentHashMap.newKeySet();

	/** Of those, the ones whose states this node may change meanwhile. */
	private final Set<Watch> unlocked = ConcurrentHashMap.newKeySet();

	private final List<Runnable> clearings = new CopyOnWriteArrayList<>();

	StateCache(long maxAggregates) {
		this.states = Caffeine.newBuilder().maximumSize(maxAggregates).executor(Runnable::run).build();
	}

	@Nullable Versioned get(String aggregateId) {
		Entry known = this.states.getIfPresent(aggregateId);
		return (known == null || known.outdated) ? null : known.state;
	}

	/**
	 * The last state that was known, newer ones may be in the store: to read on from.
	 */
	@Nullable Versioned base(String aggregateId) {
		Entry known = this.states.getIfPresent(aggregateId);
		return (known != null) ? known.state : null;
	}

	/**
	 * Begins to watch for changes. To be opened before a state is read from the store or
	 * made durable, since it may be out of date when it arrives here.
	 */
	Watch watch() {
		Watch watch = watchUnderLocks();
		this.unlocked.add(watch);
		return watch;
	}

	/**
	 * The same for who holds the locks of the aggregates, so that only other nodes can
	 * change them meanwhile.
	 */
	Watch watchUnderLocks() {
		Watch watch = new Watch();
		this.watches.add(watch);
		return watch;
	}

	/**
	 * The history of the aggregate goes on to this sequence: states from before are
	 * outdated.
	 */
	void changed(String aggregateId, long sequence) {
		this.watches.forEach((watch) -> watch.note(aggregateId, sequence));
		this.states.asMap()
			.computeIfPresent(aggregateId,
					(id, known) -> (known.state.sequence() >= sequence) ? known : known.outOfDate());
	}

	/**
	 * Keeps the state that an append of this node led to.
	 * @param watch opened before that append
	 */
	void appended(Watch watch, String aggregateId, Versioned state) {
		this.unlocked.forEach((other) -> other.note(aggregateId, state.sequence()));
		watch.keep(aggregateId, state);
	}

	/**
	 * What is known of the aggregate turned out to be outdated.
	 */
	void outdate(String aggregateId) {
		this.states.asMap().computeIfPresent(aggregateId, (id, known) -> known.outOfDate());
	}

	/**
	 * Calls back whenever all that is known may be of another history.
	 */
	void onCleared(Runnable listener) {
		this.clearings.add(listener);
	}

	void clear() {
		this.clearings.forEach(Runnable::run);
		this.watches.forEach((watch) -> watch.cleared = true);
		this.states.invalidateAll();
	}

	/**
	 * A state with the sequence of the last event in it, -1 before the first.
	 */
	record Versioned(Object state, long sequence) {

		boolean isNew() {
			return this.sequence < 0;
		}

	}

	/**
	 * What is known of an aggregate. History only goes on, so an outdated state is where
	 * to read on from.
	 */
	private record Entry(Versioned state, boolean outdated) {

		Entry outOfDate() {
			return this.outdated ? this : new Entry(this.state, true);
		}

	}

	/**
	 * What changes while states are on their way into the cache.
	 */
	final class Watch implements AutoCloseable {

		private final Map<String, Long> changed = new ConcurrentHashMap<>();

		private volatile boolean cleared;

		private Watch() {
		}

		private void note(String aggregateId, long sequence) {
			this.changed.merge(aggregateId, sequence, Math::max);
		}

		/**
		 * Keeps a state unless a newer one is known or has been heard of. That is judged
		 * while nobody else can touch the entry: whoever changes the aggregate tells the
		 * watches first and outdates the entry then.
		 */
		void keep(String aggregateId, Versioned state) {
			StateCache.this.states.asMap()
				.compute(aggregateId, (id, known) -> isOutdated(id, state, known) ? known : new Entry(state, false));
			if (this.cleared) {
				StateCache.this.states.invalidate(aggregateId);
			}
		}

		private boolean isOutdated(String aggregateId, Versioned state, @Nullable Entry known) {
			return this.cleared || (known != null && known.state.sequence() > state.sequence())
					|| this.changed.getOrDefault(aggregateId, -1L) > state.sequence();
		}

		@Override
		public void close() {
			StateCache.this.watches.remove(this);
			StateCache.this.unlocked.remove(this);
		}

	}

}
