package io.tieout.app.api.repeat;

import io.tieout.app.api.http.Call;
import io.tieout.app.api.http.HttpProperties;
import io.tieout.app.api.problem.Problem;
import io.tieout.app.lane.Batch;
import io.tieout.sealing.BlindIndex;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries requests out once per {@code Idempotency-Key}. An answer is durable before it
 * is given, so what was given once is what every repeat gets; a request that failed, or
 * whose process died before the answer, leaves the key unused, and its repeat is carried
 * out anew, which adds nothing that its first attempt has left.
 */
@Component
public final class Repeats implements DisposableBean {

	/** Longer than any common body takes, shorter than a client's patience. */
	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final KeyLocks locks;

	private final Answers answers;

	private final BlindIndex hashes;

	private final JsonMapper json;

	private final Clock clock;

	Repeats(@Batch DataSource batch, JdbcClient live, HttpProperties settings, BlindIndex hashes, JsonMapper json,
			Clock clock) {
		this.locks = new KeyLocks(batch, PATIENCE);
		this.answers = new Answers(live, settings.answersKept());
		this.hashes = hashes;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Answers a request, as the first time if it is a repeat.
	 * @param operation stable name of what is asked
	 * @param content what the key stands for
	 * @param work carries it out; what it throws leaves the key unused
	 * @throws io.tieout.app.api.problem.ProblemException {@code IDEMPOTENCY_KEY_REUSED},
	 * 422, for another content; {@code IDEMPOTENCY_KEY_BUSY}, 409, while the first
	 * request is still being worked on
	 */
	public ResponseEntity<?> answer(Call call, String operation, RequestContent content, Work work) throws IOException {
		String clientKey = call.idempotencyKey();
		if (clientKey == null) {
			return work.carryOut();
		}
		RequestKey key = new RequestKey(call.caller().name(), operation, clientKey);
		take(key);
		try {
			Answer first = this.answers.find(key).orElse(null);
			return (first != null) ? repeated(first, hash(content)) : carryOut(key, content, work);
		}
		finally {
			this.locks.release(key);
		}
	}

	private void take(RequestKey key) {
		try {
			if (this.locks.take(key)) {
				return;
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		throw Problem
			.of(HttpStatus.CONFLICT, "IDEMPOTENCY_KEY_BUSY",
					"The first request under this key is still being worked on. Send this one again in a moment.")
			.asException();
	}

	private ResponseEntity<?> carryOut(RequestKey key, RequestContent content, Work work) throws IOException {
		ResponseEntity<?> fresh = work.carryOut();
		Answer answer = Answer.of(hash(content), fresh, this.json.writeValueAsString(fresh.getBody()));
		if (this.answers.keep(key, answer, this.clock.instant())) {
			return answer.response();
		}
		return repeated(this.answers.find(key).orElse(answer), answer.contentHash());
	}

	private static ResponseEntity<?> repeated(Answer first, String contentHash) {
		if (!first.contentHash().equals(contentHash)) {
			throw Problem.ofReusedKey().asException();
		}
		return first.response();
	}

	/** Keyed, so that nobody can try contents out on the table. */
	private String hash(RequestContent content) throws IOException {
		return this.hashes.hash("request", content.hash());
	}

	@Override
	public void destroy() {
		this.locks.close();
	}

	/**
	 * What a request asks for.
	 */
	@FunctionalInterface
	public interface Work {

		/**
		 * Carries it out.
		 * @return an answer of success
		 */
		ResponseEntity<?> carryOut() throws IOException;

	}

}
