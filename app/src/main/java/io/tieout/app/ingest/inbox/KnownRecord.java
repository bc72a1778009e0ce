package io.tieout.app.ingest.inbox;

/**
 * What the inbox knew of a record before it came again.
 *
 * @param contentHash hash of the content that is kept
 * @param unchanged whether it was applied and left no event behind
 */
public record KnownRecord(String contentHash, boolean unchanged) {
}
