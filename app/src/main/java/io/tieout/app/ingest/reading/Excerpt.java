package io.tieout.app.ingest.reading;

/**
 * The beginning of a name a sender made up, fit to be shown back to the sender.
 */
public final class Excerpt {

	private static final int MAX_LENGTH = 40;

	private Excerpt() {
	}

	/**
	 * At most 40 characters, none of them a control character.
	 */
	public static String of(String name) {
		StringBuilder shown = new StringBuilder();
		name.codePoints().limit(MAX_LENGTH).forEach((point) -> shown.appendCodePoint(printable(point)));
		return (shown.length() < name.length()) ? shown + "…" : shown.toString();
	}

	private static int printable(int codePoint) {
		boolean shown = !Character.isISOControl(codePoint) && !(codePoint >= 0xD800 && codePoint <= 0xDFFF);
		return shown ? codePoint : '?';
	}

}
