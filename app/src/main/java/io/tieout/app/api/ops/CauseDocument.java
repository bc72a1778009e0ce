package io.tieout.app.api.ops;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tieout.app.ingest.inbox.LetterQueues.CauseView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What letters wait for.
 *
 * @param cause fingerprint by which they are listed and retried
 * @param code why they wait
 * @param subject what is missing or wrong, if one repair of it releases all
 * @param detail the same in a sentence
 * @param letters how many wait
 * @param since since when the first waits
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CauseDocument(String cause, String code, @Nullable String subject, String detail, long letters, Instant since) {

	static CauseDocument of(CauseView cause) {
		return new CauseDocument(cause.fingerprint(), cause.code(), cause.subject(), cause.detail(), cause.letters(),
				cause.since());
	}

}
