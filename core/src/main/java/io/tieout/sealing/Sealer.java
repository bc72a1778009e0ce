package io.tieout.sealing;

import io.tieout.contract.Sealed;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Seals and opens personal values. Safe for use by many threads.
 */
public final class Sealer {

	private final KeyRing keys;

	/**
	 * A sealer.
	 * @param keys the keys it uses
	 */
	public Sealer(KeyRing keys) {
		this.keys = keys;
	}

	/**
	 * Obtains the keys of a batch of records, two round trips at most, and makes those
	 * that do not exist.
	 */
	public Seals seals(Collection<RecordKey> records) {
		return new Seals(this.keys.obtain(records, null));
	}

	/**
	 * The same for records that are kept for a time only, such as raw files; a key that
	 * exists keeps its own time.
	 * @param expiresAt from when {@link KeyRing#sweepExpired} destroys the new keys
	 */
	public Seals expiringSeals(Collection<RecordKey> records, Instant expiresAt) {
		return new Seals(this.keys.obtain(records, expiresAt));
	}

	/**
	 * Seals one value; for several, {@link #seals} once is cheaper.
	 * @param key the record's key, made if it does not exist
	 * @param boundTo name at writing, {@code customer.CustomerRecorded/1/email}
	 * @param text the personal value
	 * @throws SealingException {@code KEY_ERASED} if the record was erased
	 */
	public Sealed seal(RecordKey key, String boundTo, String text) {
		return seals(List.of(key)).seal(key, boundTo, text);
	}

	/**
	 * Opens one value.
	 * @return the value, or empty if its key was erased
	 * @throws SealingException {@code KEY_UNKNOWN} for a key that never was,
	 * {@code SEAL_BROKEN} for a value that was altered or moved
	 */
	public Optional<String> open(Sealed sealed) {
		return open(sealed, this.keys.require(Set.of(sealed.keyId())));
	}

	/**
	 * Opens values in one round trip.
	 * @return one result per value, in order, empty where the key was erased
	 * @throws SealingException as {@link #open(Sealed)}, if any value cannot be opened
	 */
	public List<Optional<String>> openAll(List<Sealed> values) {
		Set<String> ids = new HashSet<>();
		values.forEach((sealed) -> ids.add(sealed.keyId()));
		Map<String, DataKey> known = this.keys.require(ids);
		return values.stream().map((sealed) -> open(sealed, known)).toList();
	}

	private static Optional<String> open(Sealed sealed, Map<String, DataKey> known) {
		return (known.get(sealed.keyId()) instanceof DataKey.Live live) ? Optional.of(live.open(sealed))
				: Optional.empty();
	}

}
