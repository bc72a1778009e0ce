package io.tieout.eventstore;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far histories reach that this node wrote lately. Rows never go away, so what stands
 * here needs no look at the index. Bounded: what is forgotten is looked up again.
 */
final class KnownSequences {

	private static final int MAX_AGGREGATES = 50_000;

	private final Map<String, Long> last = new LinkedHashMap<>(1_024, 0.75f, true) {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
			return size() > MAX_AGGREGATES;
		}

	};

	/**
	 * Whether the history is known to have reached exactly there.
	 */
	boolean contains(String aggregateId, long sequence) {
		Long known = this.last.get(aggregateId);
		return known != null && known == sequence;
	}

	void written(List<Append> group) {
		group.forEach(
				(append) -> append.events().forEach((event) -> this.last.put(event.aggregateId(), event.sequence())));
	}

	/**
	 * Forgets everything: history is not what it was.
	 */
	void clear() {
		this.last.clear();
	}

}
