package io.tieout.app.ingest.inbox;

import io.tieout.app.ingest.feed.RecordIdentity;
import java.time.Instant;
import java.util.UUID;

/**
 * A raw record as it is kept.
 *
 * @param identity what makes it the same record elsewhere
 * @param arrival the arrival it came with first
 * @param line the line it starts on
 * @param occurredAt business time
 * @param object what it is about
 * @param text the raw text, sealed
 */
public record RawRecord(RecordIdentity identity, UUID arrival, long line, Instant occurredAt, String object,
		SealedText text) {
}
