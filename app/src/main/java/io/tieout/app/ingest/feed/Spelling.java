package io.tieout.app.ingest.feed;

/**
 * How contents are spelled for comparison: every part with its length in front, so that
 * no two contents spell the same.
 */
public final class Spelling {

	private Spelling() {
	}

	/**
	 * A part with its length in front.
	 */
	public static String framed(String part) {
		return part.length() + ":" + part;
	}

}
