package io.tieout.app.api.repeat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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

	private static final String FIND = """
			SELECT n, content_hash, status, location, body
			FROM unnest(?::text[], ?::text[], ?::text[]) WITH ORDINALITY
			    AS asked(principal, operation, request_key, n)
			JOIN inbox.answer USING (principal, operation, request_key)
			""";

	private static final String KEEP = """
			INSERT INTO inbox.answer (principal, operation, request_key, content_hash, status, location, body,
			    answered_at)
			SELECT principal, operation, request_key, content_hash, status::int, location, body, answered_at::timestamptz
			FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
			    AS given(principal, operation, request_key, content_hash, status, location, body, answered_at)
			ON CONFLICT DO NOTHING
			RETURNING principal, operation, request_key
			""";

	private final Gathering<RequestKey, Optional<Answer>> searches = new Gathering<>(this::findAll);

	private final Gathering<Given, Boolean> keeping = new Gathering<>(this::keepAll);

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
		return this.searches.ask(key);
	}

	/**
	 * Keeps an answer, durably, before it is given.
	 * @return false if another process was faster
	 */
	boolean keep(RequestKey key, Answer answer, Instant now) {
		if (this.kept.getAndIncrement() % KEPT_BETWEEN == 0) {
			forgetSome(now.minus(this.keptFor));
		}
		return this.keeping.ask(new Given(key, answer, now));
	}

	private List<Optional<Answer>> findAll(List<RequestKey> keys) {
		List<Optional<Answer>> found = new ArrayList<>(Collections.nCopies(keys.size(), Optional.empty()));
		this.jdbc.sql(FIND)
			.params(column(keys, RequestKey::principal), column(keys, RequestKey::operation),
					column(keys, RequestKey::key))
			.query((row) -> {
				found.set(row.getInt(1) - 1,
						Optional.of(new Answer(row.getString(2), row.getInt(3), row.getString(4), row.getString(5))));
			});
		return found;
	}

	private List<Boolean> keepAll(List<Given> given) {
		Set<RequestKey> added = this.jdbc.sql(KEEP)
			.params(column(given, (one) -> one.key.principal()), column(given, (one) -> one.key.operation()),
					column(given, (one) -> one.key.key()), column(given, (one) -> one.answer.contentHash()),
					column(given, (one) -> Integer.toString(one.answer.status())),
					column(given, (one) -> one.answer.location()), column(given, (one) -> one.answer.body()),
					column(given, (one) -> one.now.toString()))
			.query((row, index) -> new RequestKey(row.getString(1), row.getString(2), row.getString(3)))
			.set();
		return given.stream().map((one) -> added.contains(one.key)).toList();
	}

	private static <T> Object column(List<T> rows, Function<T, @Nullable String> value) {
		return rows.stream().map(value).toArray(String[]::new);
	}

	private void forgetSome(Instant answeredBefore) {
		this.jdbc.sql("""
				DELETE FROM inbox.answer WHERE (principal, operation, request_key) IN
				    (SELECT principal, operation, request_key FROM inbox.answer WHERE answered_at < ?
				     ORDER BY answered_at LIMIT ? FOR UPDATE SKIP LOCKED)
				""").params(answeredBefore.atOffset(ZoneOffset.UTC), FORGOTTEN_AT_ONCE).update();
	}

	/** An answer about to be given. */
	private record Given(RequestKey key, Answer answer, Instant now) {
	}

}
