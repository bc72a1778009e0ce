package io.tieout.app.ingest.hospital;

import io.tieout.app.ingest.inbox.Letter;
import io.tieout.core.Rejection;

/**
 * What came of an operator's act on a letter.
 */
public sealed interface Treatment {

	/**
	 * It was done; the letter may wait on all the same.
	 *
	 * @param letter the letter as it stands now
	 */
	record Done(Letter letter) implements Treatment {
	}

	/**
	 * It could not be done.
	 *
	 * @param rejection why: {@code LETTER_UNKNOWN}, {@code LETTER_CLOSED},
	 * {@code LETTER_NOT_FIRST}, or what is wrong with an edited text
	 */
	record Refused(Rejection rejection) implements Treatment {
	}

	/**
	 * It could not be done.
	 */
	static Treatment refused(String code, String detail) {
		return new Refused(Rejection.of(code, detail));
	}

}
