package io.tieout.app.api.http;

/**
 * A text as one segment of a path: a slash is written {@code ~1} and a tilde {@code ~0},
 * as in JSON pointers.
 */
public final class Segment {

	private Segment() {
	}

	/**
	 * The text as a segment.
	 */
	public static String of(String text) {
		return text.replace("~", "~0").replace("/", "~1");
	}

	/**
	 * The text that a segment stands for.
	 */
	public static String text(String segment) {
		return segment.replace("~1", "/").replace("~0", "~");
	}

}
