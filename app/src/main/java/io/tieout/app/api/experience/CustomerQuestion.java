package io.tieout.app.api.experience;

import io.tieout.app.api.problem.Problem;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Who is looked for, by one identifier.
 *
 * @param email an e-mail address
 * @param phone a phone number
 * @param loyaltyId a card or member number
 * @param source a source system, with the record's id there
 * @param sourceId the record's id in that system
 * @param relationship what that system calls the relationship, if it names one
 */
record CustomerQuestion(@Nullable String email, @Nullable String phone, @Nullable String loyaltyId,
		@Nullable String source, @Nullable String sourceId, @Nullable String relationship) {

	/**
	 * Requires that exactly one identifier is asked for.
	 */
	void requireOneIdentifier() {
		long identifiers = Stream.of(this.email, this.phone, this.loyaltyId, this.sourceId)
			.filter(Objects::nonNull)
			.count();
		if (identifiers != 1 || (this.source == null) != (this.sourceId == null)
				|| (this.relationship != null && this.sourceId == null)) {
			throw Problem
				.of(HttpStatus.BAD_REQUEST, "QUESTION_INVALID",
						"Ask by one of email, phone, loyaltyId, or source and sourceId.")
				.asException();
		}
	}

	/** Says nothing about who. */
	@Override
	public String toString() {
		return "CustomerQuestion[…]";
	}

}
