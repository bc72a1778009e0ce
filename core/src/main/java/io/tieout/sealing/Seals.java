package io.tieout.sealing;

import io.tieout.contract.Sealed;
import java.util.Map;

/**
 * The keys of a batch of records, at hand: seals without asking the database again. Every
 * key is durable before the first value is sealed.
 */
public final class Seals {

	private final Map<String, DataKey> keys;

	Seals(Map<String, DataKey> keys) {
		this.keys = keys;
	}

	/**
	 * Whether the record's key was erased: nothing more may be sealed for it.
	 */
	public boolean isErased(RecordKey key) {
		return of(key) instanceof DataKey.Erased;
	}

	/**
	 * Seals a value under its record's key.
	 * @param key one of the batch
	 * @param boundTo name at writing, {@code customer.CustomerRecorded/1/email}
	 * @param text the personal value
	 * @throws SealingException {@code KEY_ERASED}
	 */
	public Sealed seal(RecordKey key, String boundTo, String text) {
		return live(key).seal(boundTo, text);
	}

	/**
	 * Hash of a record's content under its own key: equal contents of one record have
	 * equal hashes, and nobody without the key can try contents out. Dies with the key.
	 * @param key one of the batch
	 * @param content the content in one canonical form
	 * @return 64 hex digits
	 * @throws SealingException {@code KEY_ERASED}
	 */
	public String contentHash(RecordKey key, String content) {
		return live(key).contentHash(content);
	}

	private DataKey.Live live(RecordKey key) {
		if (of(key) instanceof DataKey.Live live) {
			return live;
		}
		throw new SealingException("KEY_ERASED",
				"The key " + key.id() + " was erased; nothing is sealed under it again.");
	}

	private DataKey of(RecordKey key) {
		DataKey known = this.keys.get(key.id());
		if (known == null) {
			throw new IllegalArgumentException("The key " + key.id() + " is not one of this batch");
		}
		return known;
	}

}
