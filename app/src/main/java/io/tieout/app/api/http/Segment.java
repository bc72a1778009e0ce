package io.tieout.app.api.http;

/**
 * A text as one segment of a path: a slash is written {@code ~1} and a tilde {@code ~0},
 * as in JSON pointers.
 */
final class Segment {

	private Segment() {
	}

	static String of(String text) {
		return text.replace("~", "~0").replace("/", "~1");
	}

	static String text(String segment) {
		return segment.replace("~1", "/").replace("~0", "~");
	}

}
