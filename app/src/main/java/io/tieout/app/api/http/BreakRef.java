package io.tieout.app.api.http;

import io.tieout.app.api.problem.Problem;
import io.tieout.reconciliation.BreakId;

/**
 * How a break is named in an address: {@code flow:key}, so that it is one path segment. A
 * slash in the key is written {@code ~1} and a tilde {@code ~0}, as in JSON pointers.
 */
public final class BreakRef {

	private BreakRef() {
	}

	/**
	 * The name of a break.
	 */
	public static String of(BreakId id) {
		return id.flow() + ":" + Segment.of(id.key());
	}

	/**
	 * The break of a name.
	 * @throws io.tieout.app.api.problem.ProblemException {@code BREAK_UNKNOWN}, 404, if
	 * it is no break's name
	 */
	public static BreakId parse(String name) {
		int colon = name.indexOf(':');
		if (colon < 1 || colon == name.length() - 1) {
			throw Problem.notFound("BREAK_UNKNOWN", "A break is named flow:key.").asException();
		}
		return BreakId.of(name.substring(0, colon), Segment.text(name.substring(colon + 1)));
	}

}
