package io.tieout.app.ingest.feed;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The feeds of this installation.
 */
public final class FeedRegistry {

	private final Map<String, Feed<?>> feeds = new LinkedHashMap<>();

	/**
	 * A registry of these feeds.
	 * @throws IllegalArgumentException if two have one name
	 */
	public FeedRegistry(Collection<? extends Feed<?>> feeds) {
		feeds.forEach((feed) -> {
			if (this.feeds.putIfAbsent(feed.profile().name(), feed) != null) {
				throw new IllegalArgumentException("Two feeds are called " + feed.profile().name()
						+ "; an export in tieout.ingest.crm needs a name of its own");
			}
		});
	}

	/**
	 * A feed by its name.
	 */
	public Optional<Feed<?>> find(String name) {
		return Optional.ofNullable(this.feeds.get(name));
	}

	/**
	 * A feed that records were taken by.
	 * @throws IllegalStateException if this installation no longer has it
	 */
	public Feed<?> require(String name) {
		return find(name).orElseThrow(() -> new IllegalStateException("This installation has no feed " + name));
	}

	/**
	 * JSON Schemas of the records of those feeds that have one, by feed.
	 */
	public Map<String, Map<String, Object>> schemas() {
		Map<String, Map<String, Object>> schemas = new LinkedHashMap<>();
		this.feeds.forEach((name, feed) -> {
			if (!feed.schema().isEmpty()) {
				schemas.put(name, feed.schema());
			}
		});
		return schemas;
	}

	/**
	 * What everyone may know of the feeds.
	 */
	public List<FeedProfile> profiles() {
		return this.feeds.values().stream().<FeedProfile>map(Feed::profile).toList();
	}

}
