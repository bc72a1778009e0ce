package io.tieout.app.api.http;

import io.tieout.app.api.problem.Problem;
import io.tieout.reconciliation.AuthorityKind;
import io.tieout.reconciliation.AuthoritySubject;
import java.util.Arrays;

/**
 * How a subject of authority is named in an address: {@code stock/STORE1},
 * {@code price/web}. A slash in a channel's name is written {@code ~1} and a tilde
 * {@code ~0}, as in JSON pointers.
 */
public final class AuthorityRef {

	private AuthorityRef() {
	}

	/**
	 * The subject that two segments of a path name.
	 * @throws io.tieout.app.api.problem.ProblemException {@code AUTHORITY_UNKNOWN}, 404,
	 * if there is no such kind
	 * @throws io.tieout.core.InvalidValueException if no location or channel can have
	 * that name
	 */
	public static AuthoritySubject parse(String kind, String place) {
		return new AuthoritySubject(kind(kind), Segment.text(place));
	}

	/**
	 * The kind of a word.
	 * @throws io.tieout.app.api.problem.ProblemException {@code AUTHORITY_UNKNOWN}, 404,
	 * if it is none
	 */
	public static AuthorityKind kind(String word) {
		return Arrays.stream(AuthorityKind.values())
			.filter((kind) -> kind.word().equals(word))
			.findFirst()
			.orElseThrow(() -> Problem
				.notFound("AUTHORITY_UNKNOWN", "Authority is over the stock of a location or the price of a channel.")
				.asException());
	}

}
