package io.tieout.app.api.http;

import io.tieout.app.api.problem.Problem;
import io.tieout.core.InvalidValueException;
import io.tieout.core.SourceRef;
import io.tieout.core.SourceSystem;
import io.tieout.inventory.VarianceId;

/**
 * How stock statements and variances are named in an address: {@code SOURCE/id} and
 * {@code SOURCE/LOCATION/SKU} as one path segment. A slash is written {@code ~1} and a
 * tilde {@code ~0}, as in JSON pointers.
 */
public final class StockRef {

	private StockRef() {
	}

	/**
	 * The name of a statement.
	 */
	public static String of(SourceRef statement) {
		return Segment.of(statement.toString());
	}

	/**
	 * The name of a variance.
	 */
	public static String of(VarianceId variance) {
		return Segment.of(variance.toString());
	}

	/**
	 * The statement of a name, or of the id that the door answered it with.
	 * @throws io.tieout.app.api.problem.ProblemException {@code STATEMENT_UNKNOWN}, 404,
	 * if it is no statement's name
	 */
	public static SourceRef statement(String name) {
		String text = Segment.text(name).replaceFirst("^statement:", "");
		int slash = text.indexOf('/');
		try {
			return SourceRef.parse(new SourceSystem(text.substring(0, Math.max(0, slash))), text.substring(slash + 1));
		}
		catch (InvalidValueException ex) {
			throw Problem.notFound("STATEMENT_UNKNOWN", "A statement is named SOURCE~1id, as its list names it.")
				.asException();
		}
	}

	/**
	 * The statement that a source calls by an id.
	 * @throws io.tieout.app.api.problem.ProblemException {@code STATEMENT_UNKNOWN}, 404,
	 * if it cannot be one's
	 */
	public static SourceRef statement(String source, String sourceId) {
		try {
			return new SourceRef(new SourceSystem(source.replaceFirst("^statement:", "")), sourceId, 0);
		}
		catch (InvalidValueException ex) {
			throw Problem.notFound("STATEMENT_UNKNOWN", "A statement is named by its source and its id there.")
				.asException();
		}
	}

	/**
	 * The variance of a name.
	 * @throws io.tieout.app.api.problem.ProblemException {@code VARIANCE_UNKNOWN}, 404,
	 * if it is no variance's name
	 */
	public static VarianceId variance(String name) {
		try {
			return VarianceId.parse(Segment.text(name).replaceFirst("^variance:", ""));
		}
		catch (InvalidValueException ex) {
			throw Problem
				.notFound("VARIANCE_UNKNOWN", "A variance is named SOURCE~1LOCATION~1SKU, as its list names it.")
				.asException();
		}
	}

}
