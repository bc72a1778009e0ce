package io.tieout.core;

/**
 * The rule every textual identifier obeys: trimmed, not empty, bounded, without control
 * characters.
 */
public final class Texts {

	private Texts() {
	}

	/**
	 * The identifier without white space around it.
	 * @param code code of the refusal
	 * @throws InvalidValueException under that code
	 */
	public static String required(String text, String code, int maxLength) {
		String trimmed = text.strip();
		if (trimmed.isEmpty() || trimmed.length() > maxLength) {
			throw new InvalidValueException(code, "The identifier needs 1 to " + maxLength + " characters.");
		}
		if (trimmed.chars().anyMatch(Character::isISOControl)) {
			throw new InvalidValueException(code, "The identifier must not contain control characters.");
		}
		return trimmed;
	}

	static String requiredWithout(char separator, String text, String code, int maxLength) {
		String value = required(text, code, maxLength);
		if (value.indexOf(separator) >= 0) {
			throw new InvalidValueException(code, "The identifier must not contain '" + separator + "'.");
		}
		return value;
	}

}
