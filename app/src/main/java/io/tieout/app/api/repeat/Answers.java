package io.tieout.app.api.repeat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table of answers that were given under keys.
 */
final class Answers {

	/**
	 * Every so many requests forget more than as many have added, so that what is too old
	 * always goes.
	 */
	private static final int KEPT_BETWEEN = 20;

	private static final int FORGOTTEN_AT_ONCE = 200;

	private final JdbcClient jdbc;

	private final Duration keptFor;

	private final AtomicLong kept = new AtomicLong();

	Answers(JdbcClient jdbc, Duration keptFor) {
		this.jdbc = jdbc;
		this.keptFor = keptFor;
	}

	/**
	 * The answer that was given first.
	 */
	Optional<Answer> find(RequestKey key) {
		return this.jdbc.sql("""
				SELECT content_hash, status, location, body FROM inbox.answer
				WHERE principal = ? AND operation = ? AND request_key = ?
				""")
			.params(key.principal(), key.operation(), key.key())
			.query((row, index) -> new Answer(row.getString(1), row.getInt(2), row.getString(3), row.getString(4)))
			.optional();
	}

	/**
	 * Keeps an answer, durably, before it is given.
	 * @return false if another process was faster
	 */
	boolean keep(RequestKey key, Answer answer, Instant now) {
		if (this.kept.getAndIncrement() % KEPT_BETWEEN == 0) {
			forgetSome(now.minus(this.keptFor));
		}
		return this.jdbc.sql("""
				INSERT INTO inbox.answer (principal, operation, request_key, content_hash, status, location, body,
				    answered_at)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
				""")
			.params(key.principal(), key.operation(), key.key(), answer.contentHash(), answer.status(),
					answer.location(), answer.body(), now.atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

	private void forgetSome(Instant answeredBefore) {
		this.jdbc.sql("""
				DELETE FROM inbox.answer WHERE (principal, operation, request_key) IN
				    (SELECT principal, operation, request_key FROM inbox.answer WHERE answered_at < ?
				     ORDER BY answered_at LIMIT ? FOR UPDATE SKIP LOCKED)
				""").params(answeredBefore.atOffset(ZoneOffset.UTC), FORGOTTEN_AT_ONCE).update();
	}

}
