package io.tieout.app.ingest.inbox;

import io.tieout.app.ingest.feed.Problem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far the work on an arrival is, for people and programs.
 *
 * @param id the arrival's id
 * @param feed its feed
 * @param door how it came in
 * @param fileName the file's name, if it is a file
 * @param state how far the work is
 * @param bytes size of the body, if known
 * @param bytesRead how much of it was read at the last checkpoint
 * @param counts what became of the records up to there
 * @param problems the first of the problems
 * @param refusalCode why nothing could be taken, if so
 * @param refusalDetail the same in a sentence
 * @param receivedAt when it came in
 * @param startedAt when work began
 * @param endedAt when it ended
 */
public record JobView(UUID id, String feed, Door door, @Nullable String fileName, ArrivalState state,
		@Nullable Long bytes, long bytesRead, Counts counts, List<Problem> problems, @Nullable String refusalCode,
		@Nullable String refusalDetail, Instant receivedAt, @Nullable Instant startedAt, @Nullable Instant endedAt) {

	/**
	 * Whether nothing more will come of it.
	 */
	public boolean isOver() {
		return this.state == ArrivalState.DONE || this.state == ArrivalState.REFUSED
				|| this.state == ArrivalState.BROKEN_OFF;
	}

}
