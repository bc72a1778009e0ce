package io.tieout.app.connector.canonical;

/**
 * How contents are spelled for comparison: every part with its length in front, so that
 * no two contents spell the same.
 */
final class Spelling {

	private Spelling() {
	}

	static String framed(String part) {
		return part.length() + ":" + part;
	}

}
