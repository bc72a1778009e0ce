package io.tieout.app.ingest.feed;

import io.tieout.core.SourceSystem;
import java.io.IOException;
import java.io.Reader;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One kind of input: how a body of it is read, and what its records state. Thread-safe
 * and without state of its own; everything it says is a function of its configuration and
 * arguments.
 *
 * @param <R> the raw record, in the source's own words
 */
public interface Feed<R> {

	/**
	 * What everyone may know of the feed.
	 */
	FeedProfile profile();

	/**
	 * A record in JSON, as a JSON Schema says it; empty for a feed that takes no JSON.
	 */
	default Map<String, Object> schema() {
		return Map.of();
	}

	/**
	 * Starts to read a body.
	 * @param body the text; characters U+DC80 to U+DCFF that follow no high surrogate
	 * stand for bytes that were no text
	 * @throws BodyRefusedException if the body as a whole cannot be taken
	 * @throws IOException if the body ends before its time
	 */
	RecordReader<R> open(Reader body, BodyFormat format, FeedContext context) throws IOException;

	/**
	 * The source system of a body whose records do not name theirs, {@code null} if they
	 * do.
	 */
	default @Nullable SourceSystem sourceOf(FeedContext context) {
		return null;
	}

	/**
	 * Reads a kept record again, with the same outcome as the first time.
	 */
	ReadRecord<R> reread(KeptRecord record, FeedContext context);

	/**
	 * What the record states.
	 * @param record a record that was read
	 * @param context what is known of its body
	 * @param identities makes opaque ids of ids that may be personal
	 */
	Interpretation interpret(ReadRecord<R> record, FeedContext context, Identities identities);

}
