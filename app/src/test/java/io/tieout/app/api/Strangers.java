package io.tieout.app.api;

import java.util.Random;

/**
 * Names of people who have nothing in common, so that nobody takes them for one person.
 */
final class Strangers {

	private static final int SYLLABLES = 4;

	private Strangers() {
	}

	/**
	 * A name, the same for the same text.
	 */
	static String name(String of) {
		Random random = new Random(of.hashCode() * 31L);
		StringBuilder name = new StringBuilder();
		for (int syllable = 0; syllable < SYLLABLES; syllable++) {
			name.append("bcdfgklmnprstvwz".charAt(random.nextInt(16))).append("aeiou".charAt(random.nextInt(5)));
		}
		return Character.toUpperCase(name.charAt(0)) + name.substring(1);
	}

	/**
	 * A text about Ada Byron of London as one about somebody else.
	 * @param id of whom; everybody who lives elsewhere has another
	 */
	static String instead(String text, String id) {
		return text.replace("Ada", name("given" + id))
			.replace("Byron", name("family" + id))
			.replace("12 St James's Square", id.length() + " " + name("street" + id) + " Road")
			.replace("1985-12-10", "19" + (30 + Math.floorMod(id.hashCode(), 60)) + "-05-17")
			.replace("SW1Y 4LE", name("postcode" + id).substring(0, 3) + " " + Math.floorMod(id.hashCode(), 97));
	}

}
