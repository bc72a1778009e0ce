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

	private final Cache<String, Versioned> states;

	private final Set<Watch> watches = ConcurrentHashMap.newKeySet();

	private final List<Runnable> clearings = new CopyOnWriteArrayList<>();

	StateCache(long maxAggregates) {
		this.states = Caffeine.newBuilder().maximumSize(maxAggregates).executor(Runnable::run).build();
	}

	@Nullable Versioned get(String aggregateId) {
		return this.states.getIfPresent(aggregateId);
	}

	/**
	 * Begins to watch for changes. To be opened before a state is read from the store or
	 * made durable, since it may be out of date when it arrives here.
	 */
	Watch watch() {
		Watch watch = new Watch();
		this.watches.add(watch);
		return watch;
	}

	/**
	 * The history of the aggregate goes on to this sequence: forgets states from before.
	 */
	void changed(String aggregateId, long sequence) {
		this.watches.forEach((watch) -> watch.changed.merge(aggregateId, sequence, Math::max));
		this.states.asMap().computeIfPresent(aggregateId, (id, known) -> (known.sequence() >= sequence) ? known : null);
	}

	void evict(String aggregateId) {
		this.states.invalidate(aggregateId);
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
	 * What changes while states are on their way into the cache.
	 */
	final class Watch implements AutoCloseable {

		private final Map<String, Long> changed = new ConcurrentHashMap<>();

		private volatile boolean cleared;

		private Watch() {
		}

		/**
		 * Keeps a state unless a newer one is known. It is put first and judged then:
		 * whoever changes the aggregate meanwhile does it the other way round.
		 */
		void keep(String aggregateId, Versioned state) {
			StateCache.this.states.asMap()
				.merge(aggregateId, state, (known, given) -> (given.sequence() >= known.sequence()) ? given : known);
			if (this.cleared || this.changed.getOrDefault(aggregateId, -1L) > state.sequence()) {
				evict(aggregateId);
			}
		}

		@Override
		public void close() {
			StateCache.this.watches.remove(this);
		}

	}

}
