package io.tieout.app.ingest.reading;

import org.jspecify.annotations.Nullable;

/**
 * Why a text of a source is none, before anyone asks what it means: it would not fit or
 * could not be stored.
 */
public enum TextFlaw {

	/** Longer than any text of a source may be. */
	TEXT_TOO_LONG("A text has at most " + TextFlaw.MAX_LENGTH + " characters."),

	/** Control characters, or halves of characters. */
	TEXT_INVALID("A text has no control characters and no halves of characters.");

	/** No text of a source is longer. */
	public static final int MAX_LENGTH = 500;

	private final String detail;

	TextFlaw(String detail) {
		this.detail = detail;
	}

	/**
	 * What is wrong, for its sender.
	 */
	public String detail() {
		return this.detail;
	}

	/**
	 * What is wrong with a text, {@code null} if nothing is.
	 */
	public static @Nullable TextFlaw of(String text) {
		if (text.length() > MAX_LENGTH) {
			return TEXT_TOO_LONG;
		}
		return isPlain(text) ? null : TEXT_INVALID;
	}

	/**
	 * Whether a text can be stored, however long it is.
	 */
	public static boolean isPlain(String text) {
		return text.codePoints().allMatch(TextFlaw::isText);
	}

	private static boolean isText(int codePoint) {
		boolean control = Character.isISOControl(codePoint) && !Character.isWhitespace(codePoint);
		return !control && !(codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
	}

}
