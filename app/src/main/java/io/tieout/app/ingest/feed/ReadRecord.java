package io.tieout.app.ingest.feed;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One raw record of a body: its text as the source wrote it, and the same in the feed's
 * words, or why it could not be read.
 *
 * @param line line of the body on which it starts, counted from 1
 * @param text the text as it came; bytes that are no text are written {@code \xHH}
 * @param content the record in the source's own words, {@code null} if unreadable
 * @param problem why it is unreadable, {@code null} if it was read
 * @param <R> the feed's raw record
 */
public record ReadRecord<R>(long line, String text, @Nullable R content, @Nullable Problem problem) {

	public ReadRecord {
		if ((content == null) == (problem == null)) {
			throw new IllegalArgumentException("A record was either read or not");
		}
	}

	/**
	 * A record that was read.
	 */
	public static <R> ReadRecord<R> of(long line, String text, R content) {
		return new ReadRecord<>(line, text, content, null);
	}

	/**
	 * A record that could not be read.
	 */
	public static <R> ReadRecord<R> unreadable(String text, Problem problem) {
		return new ReadRecord<>(problem.line(), text, null, problem);
	}

	/**
	 * Whether it was read.
	 */
	public boolean readable() {
		return this.content != null;
	}

	/**
	 * The record in the source's own words.
	 */
	public R required() {
		return Objects.requireNonNull(this.content, "An unreadable record has no content");
	}

}
