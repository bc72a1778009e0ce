package io.tieout.app.help;

import java.util.Optional;

/**
 * One example per feed and format, which the service takes as it stands.
 */
public final class Examples {

	private Examples() {
	}

	/**
	 * A record as JSON, on one line; empty for a feed that takes none.
	 */
	public static Optional<String> json(String feed) {
		return Texts.find("examples/" + feed + ".json");
	}

	/**
	 * An interchange of X12 or EDIFACT; empty for a feed that takes none.
	 */
	public static Optional<String> edi(String feed) {
		return Texts.find("examples/" + feed + ".edi");
	}

	/**
	 * An example in whichever format the feed has one.
	 */
	public static Optional<String> any(String feed) {
		return csv(feed).or(() -> edi(feed)).or(() -> json(feed));
	}

	/**
	 * Records as CSV with their header.
	 */
	public static Optional<String> csv(String feed) {
		return Texts.find("examples/" + feed + ".csv");
	}

}
