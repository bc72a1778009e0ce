package io.tieout.app.ingest.feed;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of one body one after the other, holding no more than one of them.
 *
 * @param <R> the feed's raw record
 */
public interface RecordReader<R> {

	/**
	 * The header line that every record of the body is read with, {@code null} for a
	 * format without one.
	 */
	@Nullable String header();

	/**
	 * The next record, {@code null} after the last.
	 * @throws IOException if the body ends before its time
	 */
	@Nullable ReadRecord<R> next() throws IOException;

}
