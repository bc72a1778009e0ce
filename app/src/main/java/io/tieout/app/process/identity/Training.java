package io.tieout.app.process.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A training of a version of the model.
 *
 * @param number its number, counted from 1
 * @param orderedBy opaque id of who wants it
 * @param orderedAt when
 * @param endedAt when it was over, {@code null} while it is under way
 * @param records how many records it has learned from
 * @param merges how many merges of customers the version proposes
 * @param splits how many customers it would have come apart
 * @param failure why there is no version, {@code null} if there is one or will be
 */
public record Training(int number, String orderedBy, Instant orderedAt, @Nullable Instant endedAt, long records,
		long merges, long splits, @Nullable String failure) {

	/**
	 * The version it makes.
	 */
	public String version() {
		return "trained-" + this.number;
	}

}
