package io.tieout.app.api.process;

import org.jspecify.annotations.Nullable;

/**
 * What is decided about a write-off that waits.
 *
 * @param decision {@code APPROVE} or {@code REJECT}
 * @param reason why, in words; a rejection needs one
 */
record ApprovalRequest(Answer decision, @Nullable String reason) {

	/** The reason, empty if none was given. */
	String reasonOrNone() {
		return (this.reason != null) ? this.reason : "";
	}

	/** The reason, null if none was given. */
	@Nullable String remark() {
		return reasonOrNone().isBlank() ? null : this.reason;
	}

	/**
	 * Yes or no.
	 */
	enum Answer {

		/** The difference is given up. */
		APPROVE,

		/** The break stands as before the proposal. */
		REJECT

	}

}
