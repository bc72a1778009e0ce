package io.tieout.core;

/**
 * A text or number that is no value of its kind: thrown where input is parsed, with the
 * code the caller is answered.
 */
public final class InvalidValueException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	private final String code;

	/**
	 * An invalid value.
	 * @param code stable code, such as {@code MONEY_SCALE}
	 * @param message what is wrong and what would be right; never the value itself where
	 * it may be personal
	 */
	public InvalidValueException(String code, String message) {
		super(message);
		this.code = code;
	}

	/**
	 * The stable code of the error.
	 */
	public String code() {
		return this.code;
	}

}
