package io.tieout.app.api.http;

import io.tieout.app.api.problem.Problem;
import io.tieout.app.security.Caller;
import io.tieout.contract.CommandKeys;
import io.tieout.contract.EventContext;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Who calls, within which transaction, under which idempotency key: a controller takes it
 * as a parameter.
 *
 * @param caller the authenticated caller; its name is the actor of what follows
 * @param correlation the transaction
 * @param idempotencyKey the client's own key of this request, if it sent one
 */
public record Call(Caller caller, Correlation correlation, @Nullable String idempotencyKey) {

	/** Request header of the client's key. */
	static final String IDEMPOTENCY_KEY = "Idempotency-Key";

	private static final int MAX_KEY_LENGTH = 200;

	public Call {
		if (idempotencyKey != null && (idempotencyKey.isBlank() || idempotencyKey.length() > MAX_KEY_LENGTH)) {
			throw Problem
				.of(HttpStatus.BAD_REQUEST, "IDEMPOTENCY_KEY_INVALID",
						"An " + IDEMPOTENCY_KEY + " has 1 to " + MAX_KEY_LENGTH + " characters.")
				.asException();
		}
	}

	/**
	 * The context of what the caller does at an instant.
	 */
	public EventContext context(Instant at) {
		return new EventContext(at, null, null, this.caller.name(), this.correlation.id(), null, null, null,
				this.correlation.id());
	}

	/**
	 * The same, under the client's key if it sent one: a repeat of the request gets the
	 * first answer, and another content under the key is refused.
	 * @param operation stable name of the operation
	 * @param content what the client asked for, without times of our own
	 */
	public EventContext context(Instant at, String operation, Object content) {
		return (this.idempotencyKey != null) ? keyed(at, operation, this.idempotencyKey, content) : context(at);
	}

	/**
	 * The same for an operation that has a key of its own, such as an id the client
	 * chooses: it stands in where no key was sent.
	 */
	public EventContext context(Instant at, String operation, String ownKey, Object content) {
		return keyed(at, operation, (this.idempotencyKey != null) ? this.idempotencyKey : "id:" + ownKey, content);
	}

	private EventContext keyed(Instant at, String operation, String key, Object content) {
		return context(at).keyed(CommandKeys.ofRequest(this.caller.name(), operation, key), ContentHash.of(content));
	}

}
