package io.tieout.app.connector.canonical;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows of which it is not certain whose lines they are, since the last row of which it
 * is.
 */
final class Strays {

	private static final int MAX_NAMES = 10_000;

	/** No id of a source is longer. */
	private static final int LONGEST_NAME = 200;

	private final Map<String, Long> named = new HashMap<>();

	/** A row that may belong to any object. */
	private @Nullable Long anyone;

	private long lastLine;

	/**
	 * Adds a row.
	 * @param names what it may name an object by; none if it may mean any
	 */
	void add(long line, Set<String> names) {
		this.lastLine = line;
		if (names.isEmpty() || this.named.size() + names.size() > MAX_NAMES) {
			this.anyone = line;
			return;
		}
		names.stream()
			.filter((name) -> name.length() <= LONGEST_NAME)
			.forEach((name) -> this.named.putIfAbsent(name, line));
	}

	/**
	 * The line of one that may belong to an object, {@code null} if there is none.
	 */
	@Nullable Long lineAbout(RowGroup group) {
		if (this.anyone != null || !group.isMeantBy(this.named.keySet())) {
			return this.anyone;
		}
		return this.lastLine;
	}

	void clear() {
		this.named.clear();
		this.anyone = null;
	}

}
