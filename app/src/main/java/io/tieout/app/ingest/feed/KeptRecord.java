package io.tieout.app.ingest.feed;

import org.jspecify.annotations.Nullable;

/**
 * A raw record as the inbox kept it.
 *
 * @param line line of the body on which it started
 * @param text the text as it came
 * @param format how it is written
 * @param header the header line of its body, {@code null} for a format without one
 * @param recordId the id it was given within its source when it was first read
 */
public record KeptRecord(long line, String text, BodyFormat format, @Nullable String header, String recordId) {
}
