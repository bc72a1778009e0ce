package io.tieout.app.process.identity;

import io.tieout.customer.RecordId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which records have which blocking keys. By how many a key is shared counts every
 * version, so that it does not depend on which arrived first; records are brought
 * together by their latest ones.
 */
final class BlockIndex {

	private final Map<Long, Map<RecordId, Boolean>> holders = new HashMap<>();

	private final Map<RecordId, Map<Long, Boolean>> stated = new HashMap<>();

	private final Map<Long, UUID> dropped = new HashMap<>();

	private final GraphChanges changes;

	BlockIndex(GraphChanges changes) {
		this.changes = changes;
	}

	/**
	 * Notes that a record has had a key; nothing if the key is dropped.
	 * @param current whether its latest version has it
	 */
	void state(RecordId record, long key, boolean current) {
		if (!isDropped(key)) {
			this.holders.computeIfAbsent(key, (unseen) -> new HashMap<>()).put(record, current);
			Boolean before = this.stated.computeIfAbsent(record, (unseen) -> new HashMap<>()).put(key, current);
			if (before == null || before != current) {
				this.changes.blocks().computeIfAbsent(key, (unseen) -> new HashMap<>()).put(record, current);
			}
		}
	}

	/**
	 * Drops a key: it brings nobody together any more.
	 */
	void drop(long key, UUID blockingKey) {
		if (this.dropped.putIfAbsent(key, blockingKey) == null) {
			holders(key).forEach((record) -> this.stated.computeIfPresent(record, (holder, keys) -> {
				keys.remove(key);
				return keys;
			}));
			this.holders.remove(key);
			this.changes.blocks().remove(key);
			this.changes.dropped().put(key, blockingKey);
		}
	}

	/**
	 * Forgets the keys of a record.
	 */
	void depart(RecordId record) {
		Map<Long, Boolean> keys = this.stated.remove(record);
		if (keys != null) {
			keys.keySet().forEach((key) -> {
				holders(key).remove(record);
				this.changes.blocks().getOrDefault(key, new HashMap<>()).remove(record);
			});
		}
	}

	boolean isDropped(long key) {
		return this.dropped.containsKey(key);
	}

	/**
	 * The keys a record has had and that are not dropped, with whether its latest version
	 * has them.
	 */
	Map<Long, Boolean> statedBy(RecordId record) {
		return this.stated.getOrDefault(record, Map.of());
	}

	/**
	 * The records that have had a key in any version.
	 */
	Collection<RecordId> holders(long key) {
		return this.holders.getOrDefault(key, Map.of()).keySet();
	}

	/**
	 * The records whose latest version has one of these keys, but this one.
	 */
	Set<RecordId> sharing(RecordId record, Collection<Long> keys) {
		Set<RecordId> sharing = new HashSet<>();
		for (Long key : keys) {
			this.holders.getOrDefault(key, Map.of()).forEach((holder, current) -> {
				if (current) {
					sharing.add(holder);
				}
			});
		}
		sharing.remove(record);
		return sharing;
	}

	/**
	 * Whether the latest versions of two records have a key in common that is none of
	 * these.
	 */
	boolean share(RecordId one, RecordId other, Collection<Long> except) {
		Map<Long, Boolean> ofOther = statedBy(other);
		return statedBy(one).entrySet()
			.stream()
			.anyMatch((key) -> key.getValue() && ofOther.getOrDefault(key.getKey(), false)
					&& !except.contains(key.getKey()));
	}

}
