package io.tieout.app.ingest.inbox;

import io.tieout.app.ingest.feed.RecordIdentity;
import java.time.Instant;

/**
 * A raw record to be kept.
 *
 * @param identity what makes it the same record elsewhere
 * @param contentHash hash of its content in canonical spelling
 * @param arrival the arrival it came with
 * @param line the line it starts on
 * @param occurredAt business time
 * @param object what it is about
 * @param text the raw text, sealed
 */
public record NewRecord(RecordIdentity identity, String contentHash, Arrival arrival, long line, Instant occurredAt,
		String object, SealedText text) {
}
