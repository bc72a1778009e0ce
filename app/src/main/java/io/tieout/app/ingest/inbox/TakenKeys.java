package io.tieout.app.ingest.inbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which command keys stand in the store: the last word on whether a record was applied,
 * by whom and with which content.
 */
public final class TakenKeys {

	private final InboxDatabase database;

	/**
	 * The keys in the store.
	 */
	public TakenKeys(InboxDatabase database) {
		this.database = database;
	}

	/**
	 * The uses of those keys that have been used.
	 */
	public Map<String, Use> find(Collection<String> keys) {
		Map<String, Use> uses = new HashMap<>();
		if (keys.isEmpty()) {
			return uses;
		}
		this.database.client().sql("""
				SELECT command_key, position, command_hash, causation_id FROM store.event
				WHERE command_key = ANY (:keys)
				""").param("keys", keys.toArray(String[]::new)).query((row) -> {
			uses.put(row.getString(1), new Use(row.getLong(2), row.getString(3), row.getString(4)));
		});
		return uses;
	}

	/**
	 * The first use of a key.
	 *
	 * @param position position of the first event under it
	 * @param contentHash hash of the content
	 * @param causation the line of an arrival that caused it
	 */
	public record Use(long position, String contentHash, @Nullable String causation) {
	}

}
