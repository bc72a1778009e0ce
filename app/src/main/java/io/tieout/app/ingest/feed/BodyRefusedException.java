package io.tieout.app.ingest.feed;

/**
 * A body cannot be taken at all, and nothing of it was: it is no JSON or CSV, or its
 * header does not fit the feed. Answered 400.
 */
public final class BodyRefusedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String code;

	/**
	 * A refused body.
	 * @param code stable code, such as {@code COLUMN_MISSING}
	 * @param detail what is wrong and what would be right; nothing of the body's values
	 */
	public BodyRefusedException(String code, String detail) {
		super(detail);
		this.code = code;
	}

	/**
	 * The stable code of the refusal.
	 */
	public String code() {
		return this.code;
	}

	/**
	 * What is wrong and what would be right.
	 */
	public String detail() {
		return String.valueOf(getMessage());
	}

}
