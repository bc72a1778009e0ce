package io.tieout.app.api.http;

/**
 * A text as one segment of a path. What no address can carry is written with a tilde, as
 * in JSON pointers: {@code ~0} is a tilde, {@code ~1} a slash, {@code ~2} a percent sign,
 * {@code ~3} a semicolon, {@code ~4} a backslash, {@code ~5} a dot, where the text is
 * {@code .} or {@code ..}, {@code ~6} a line separator (U+2028) and {@code ~7} a
 * paragraph separator (U+2029).
 */
public final class Segment {

	/** Each in the place of its digit. */
	private static final String ESCAPED = "~/%;\\.\u2028\u2029";

	private Segment() {
	}

	/**
	 * The text as a segment, to be percent-encoded as any.
	 */
	public static String of(String text) {
		boolean dots = text.equals(".") || text.equals("..");
		StringBuilder segment = new StringBuilder();
		for (int index = 0; index < text.length(); index++) {
			char letter = text.charAt(index);
			int digit = ESCAPED.indexOf(letter);
			if (digit < 0 || (letter == '.' && !dots)) {
				segment.append(letter);
			}
			else {
				segment.append('~').append(digit);
			}
		}
		return segment.toString();
	}

	/**
	 * The text that a segment stands for; a tilde before anything else is a tilde.
	 */
	public static String text(String segment) {
		StringBuilder text = new StringBuilder();
		for (int index = 0; index < segment.length(); index++) {
			int digit = digitAt(segment, index);
			if (digit < 0) {
				text.append(segment.charAt(index));
			}
			else {
				text.append(ESCAPED.charAt(digit));
				index++;
			}
		}
		return text.toString();
	}

	private static int digitAt(String segment, int tilde) {
		if (segment.charAt(tilde) != '~' || tilde + 1 == segment.length()) {
			return -1;
		}
		int digit = segment.charAt(tilde + 1) - '0';
		return (digit >= 0 && digit < ESCAPED.length()) ? digit : -1;
	}

}
