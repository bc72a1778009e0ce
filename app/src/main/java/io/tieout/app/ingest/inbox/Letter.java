package io.tieout.app.ingest.inbox;

import io.tieout.app.ingest.feed.RecordIdentity;
import io.tieout.core.BusinessDate;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A statement that could not be applied. Its raw record stays sealed; what stands here is
 * not personal.
 *
 * @param id its number; letters of one object are applied in this order
 * @param state how it stands
 * @param fingerprint what letters of one cause have in common
 * @param code why it could not be applied
 * @param subject what is missing or wrong, if one repair of it releases all that wait
 * @param detail the same in a sentence
 * @param blocking whether later statements of its object wait behind it
 * @param object what it is about
 * @param identity the source record
 * @param contentHash hash of its content
 * @param occurredAt business time
 * @param tradingDay the day it is tied out on
 * @param arrival the arrival it came with
 * @param line the line it started on
 * @param text the raw text, sealed
 * @param edited whether an operator has changed the text
 * @param attempts how often it was tried since
 * @param nextAttemptAt when it is tried by itself, {@code null} if only a repair helps
 * @param parkedAt since when it waits
 * @param closedAt when it left, {@code null} while it waits
 * @param closedBy who let it go
 * @param position position of its first event, if it was applied
 */
public record Letter(long id, LetterState state, String fingerprint, String code, @Nullable String subject,
		String detail, boolean blocking, String object, RecordIdentity identity, String contentHash, Instant occurredAt,
		BusinessDate tradingDay, UUID arrival, long line, SealedText text, boolean edited, int attempts,
		@Nullable Instant nextAttemptAt, Instant parkedAt, @Nullable Instant closedAt, @Nullable String closedBy,
		@Nullable Long position) {

	/**
	 * Its place in its queue.
	 */
	public LetterQueues.Ticket ticket() {
		return new LetterQueues.Ticket(this.id, this.object, this.blocking);
	}

	/**
	 * Whether it was parked from this line of this arrival.
	 */
	public boolean isFrom(Arrival other, long otherLine) {
		return this.arrival.equals(other.id()) && this.line == otherLine;
	}

}
