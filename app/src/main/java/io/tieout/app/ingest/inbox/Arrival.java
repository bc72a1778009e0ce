package io.tieout.app.ingest.inbox;

import io.tieout.app.ingest.feed.FeedContext;
import io.tieout.sealing.RecordKey;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that came in at once and is being worked on.
 *
 * @param id its id; also the id of the job
 * @param delivery what was delivered
 * @param header the header line its records are read with, {@code null} without one
 * @param key the key under which its body and what cannot be read of it are sealed; it
 * expires, since nobody knows whose data that is
 * @param receivedAt when it came
 * @param kept whether its body is kept until it is done
 * @param attempt how many processes have worked on it, this one included
 */
public record Arrival(UUID id, Delivery delivery, @Nullable String header, RecordKey key, Instant receivedAt,
		boolean kept, int attempt) {

	/**
	 * The same arrival, its header known.
	 */
	public Arrival withHeader(@Nullable String line) {
		return new Arrival(this.id, this.delivery, line, this.key, this.receivedAt, this.kept, this.attempt);
	}

	/**
	 * The key under which its readable records are sealed that hold nothing personal. It
	 * does not expire: such a record is told from later ones, shown and retried for as
	 * long as its events last.
	 */
	public RecordKey recordKey() {
		return new RecordKey(Arrivals.RECORD_KEY_KIND, this.key.recordId());
	}

	/**
	 * What is known of the body besides its content.
	 */
	public FeedContext context() {
		return this.delivery.context();
	}

	/**
	 * Names one of its lines: the cause of what came of it.
	 */
	public String causationOf(long line) {
		return this.id + "#" + line;
	}

}
