package io.tieout.app.process.erpposting;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many sales wait to be posted, and since when.
 */
public final class PendingPostings {

	/**
	 * The first line that no journal has is looked up in its day's own history, from
	 * where the document's state says that it may begin.
	 */
	private static final String PENDING = """
			SELECT count(*), min(first_line.recorded_at) FROM process.posting_document AS document
			CROSS JOIN LATERAL (SELECT recorded_at FROM store.event
				WHERE aggregate_id = 'storeday:' || document.document AND sequence >= document.first_sequence
				  AND position > document.posted_position
				ORDER BY sequence LIMIT 1) AS first_line
			WHERE (document.due_at IS NOT NULL OR document.blocked IS NOT NULL)
			  AND document.last_position > document.posted_position""";

	private final JdbcClient jdbc;

	PendingPostings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What waits now; those that something keeps from being posted are among them.
	 */
	public Pending now() {
		return this.jdbc.sql(PENDING).query((row, index) -> {
			OffsetDateTime since = row.getObject(2, OffsetDateTime.class);
			return new Pending(row.getLong(1), (since != null) ? since.toInstant() : null);
		}).single();
	}

	/**
	 * Sales that wait to be posted.
	 *
	 * @param documents how many store-days of a source have lines that no journal has
	 * @param since when the store took the first of these lines, absent if there are none
	 */
	public record Pending(long documents, @Nullable Instant since) {
	}

}
