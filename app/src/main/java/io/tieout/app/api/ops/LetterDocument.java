package io.tieout.app.api.ops;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tieout.app.ingest.inbox.Letter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A letter as an operator sees it. Its raw record stays sealed.
 *
 * @param cause fingerprint of what it waits for; letters with the same one are released
 * together
 * @param blocking whether later records of its object wait behind it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LetterDocument(long id, String state, String cause, String code, @Nullable String subject, String detail,
		boolean blocking, String object, String source, String sourceId, @Nullable Integer sourceLine, int attempts,
		@Nullable Instant nextAttemptAt, Instant parkedAt, @Nullable Instant closedAt, @Nullable Long position) {

	static LetterDocument of(Letter letter) {
		return new LetterDocument(letter.id(), letter.state().name(), letter.fingerprint(), letter.code(),
				letter.subject(), letter.detail(), letter.blocking(), letter.object(),
				letter.identity().reference().system().value(), letter.identity().reference().recordId(),
				letter.identity().reference().lineIfAny(), letter.attempts(), letter.nextAttemptAt(), letter.parkedAt(),
				letter.closedAt(), letter.position());
	}

}
