package io.tieout.sealing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The data keys of records. A key is committed before it is handed out, so that no event
 * is ever sealed under a key that a crash could take away; a key without an event is
 * harmless. A key that was erased stays erased: it is never made again.
 */
public final class KeyRing {

	private static final int FIRST_VERSION = 1;

	/** How long a key that nobody uses lies in memory. */
	private static final Duration CACHED_FOR = Duration.ofMinutes(5);

	/**
	 * Kind of the keys of raw texts in which nothing is personal. Every movement of stock
	 * needs one: they are used without asking whether keys were destroyed meanwhile.
	 */
	private static final String NOBODYS = "raw";

	private static final long UNKNOWN = -1;

	private final KeyTable table;

	private final KeyWrap wrap;

	private final Clock clock;

	private final Cache<String, DataKey> cache;

	private final Object cacheGuard = new Object();

	private long erasures;

	/** How often keys had been destroyed, on any node, when one was last used here. */
	private long shreddings = UNKNOWN;

	/**
	 * A key ring.
	 * @param source connects as {@code tieout_app}, outside the caller's transactions
	 * @param encryptionKey wraps the keys
	 * @param clock times of creation and erasure
	 * @param cachedKeys most keys held in memory
	 */
	public KeyRing(DataSource source, InstallationKey encryptionKey, Clock clock, int cachedKeys) {
		this.table = new KeyTable(source);
		this.wrap = new KeyWrap(encryptionKey);
		this.clock = clock;
		this.cache = Caffeine.newBuilder().maximumSize(cachedKeys).expireAfterWrite(CACHED_FOR).build();
	}

	/**
	 * Destroys the keys of records, all of them or none, now and for ever; a record
	 * without a key is marked erased as well. No node uses one from then on, whatever it
	 * holds in memory. Old copies of the keys end with the retention of the database's
	 * backups.
	 * @return how many were not erased before
	 */
	public int erase(Collection<RecordKey> keys) {
		if (keys.isEmpty()) {
			return 0;
		}
		int erased = this.table.erase(keys, this.clock.instant());
		forget(keys.stream().map(RecordKey::id).toList());
		this.table.vacuum();
		return erased;
	}

	/**
	 * Destroys the keys whose time is over.
	 * @return how many there were
	 */
	public int sweepExpired() {
		List<String> expired = this.table.expire(this.clock.instant());
		if (!expired.isEmpty()) {
			forget(expired);
			this.table.vacuum();
		}
		return expired.size();
	}

	/** Drops keys from memory, so that the next use reads the table. */
	private void forget(Collection<String> keyIds) {
		synchronized (this.cacheGuard) {
			this.erasures++;
			this.cache.invalidateAll(keyIds);
		}
	}

	/**
	 * The keys of records, those missing made in one go.
	 */
	Map<String, DataKey> obtain(Collection<RecordKey> keys, @Nullable Instant expiresAt) {
		Map<String, RecordKey> wanted = new HashMap<>();
		keys.forEach((key) -> wanted.put(key.id(), key));
		Map<String, DataKey> known = find(wanted.keySet());
		if (known.size() < wanted.size()) {
			wanted.keySet().removeAll(known.keySet());
			known.putAll(create(wanted.values(), expiresAt));
		}
		return known;
	}

	/**
	 * Keys that exist, by id.
	 * @throws SealingException {@code KEY_UNKNOWN} if there was never such a key: a lost
	 * key is an error and must not look like an erasure
	 */
	Map<String, DataKey> require(Set<String> ids) {
		Map<String, DataKey> known = find(ids);
		if (known.size() < ids.size()) {
			Set<String> unknown = new HashSet<>(ids);
			unknown.removeAll(known.keySet());
			throw new SealingException("KEY_UNKNOWN",
					"There is no key " + unknown.iterator().next() + ", not even an erased one.");
		}
		return known;
	}

	/**
	 * Those that exist. What is held in memory is used only if no key was destroyed since
	 * on any node, which the same statement tells that reads the others.
	 */
	private Map<String, DataKey> find(Set<String> ids) {
		Map<String, DataKey> known = new HashMap<>(this.cache.getAllPresent(ids));
		Set<String> missing = new HashSet<>(ids);
		missing.removeAll(known.keySet());
		if (missing.isEmpty() && ids.stream().allMatch((id) -> RecordKey.kindOf(id).equals(NOBODYS))) {
			return known;
		}
		if (!load(missing, known)) {
			known.clear();
			load(ids, known);
		}
		return known;
	}

	/**
	 * Reads keys from the table.
	 * @return whether what was held in memory until now may be used
	 */
	private boolean load(Set<String> ids, Map<String, DataKey> loaded) {
		long erasuresBefore = erasures();
		KeyTable.Reading reading = this.table.read(ids);
		Map<String, DataKey> read = new HashMap<>();
		reading.rows().forEach((id, row) -> read.put(id, unwrapped(id, row)));
		loaded.putAll(read);
		return remember(read, erasuresBefore, reading.shreddings());
	}

	/** Drops all keys from memory if any were destroyed since, on whichever node. */
	private boolean remember(Map<String, DataKey> keys, long erasuresBefore, long shreddingsNow) {
		synchronized (this.cacheGuard) {
			if (this.shreddings == UNKNOWN) {
				this.shreddings = shreddingsNow;
			}
			if (shreddingsNow != this.shreddings) {
				this.shreddings = Math.max(this.shreddings, shreddingsNow);
				this.erasures++;
				this.cache.invalidateAll();
				return false;
			}
			remember(keys, erasuresBefore);
			return true;
		}
	}

	private Map<String, DataKey> create(Collection<RecordKey> keys, @Nullable Instant expiresAt) {
		long erasuresBefore = erasures();
		Map<String, DataKey> made = new HashMap<>();
		List<KeyTable.NewKey> rows = new ArrayList<>(keys.size());
		for (RecordKey key : keys) {
			DataKey.Live fresh = this.wrap.generate(key.id(), FIRST_VERSION);
			made.put(key.id(), fresh);
			rows.add(new KeyTable.NewKey(key.id(), key.kind(), FIRST_VERSION, this.wrap.wrap(fresh)));
		}
		if (this.table.add(rows, this.clock.instant(), expiresAt) < rows.size()) {
			Map<String, DataKey> first = new HashMap<>();
			load(made.keySet(), first);
			return first;
		}
		remember(made, erasuresBefore);
		return made;
	}

	private DataKey unwrapped(String id, KeyTable.Row row) {
		byte[] wrapped = row.wrapped();
		return (wrapped != null) ? this.wrap.unwrap(id, row.version(), wrapped) : new DataKey.Erased(id);
	}

	/**
	 * Keeps keys in memory, unless something was erased since they were read: it may have
	 * been one of them.
	 */
	private void remember(Map<String, DataKey> keys, long erasuresBefore) {
		synchronized (this.cacheGuard) {
			if (this.erasures == erasuresBefore) {
				this.cache.putAll(keys);
			}
		}
	}

	private long erasures() {
		synchronized (this.cacheGuard) {
			return this.erasures;
		}
	}

}
