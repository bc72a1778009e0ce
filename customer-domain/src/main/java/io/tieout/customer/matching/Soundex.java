package io.tieout.customer.matching;

/**
 * The American Soundex code of a word (Russell and Odell, as the National Archives of the
 * United States describe it): its first letter and three digits for the consonants that
 * follow. Letters beyond a to z stand as they are, at the beginning alone.
 */
final class Soundex {

	private static final String CODES = "01230120022455012623010202";

	private static final int LENGTH = 4;

	private Soundex() {
	}

	static String of(String word) {
		StringBuilder code = new StringBuilder().append(word.charAt(0));
		char last = codeOf(word.charAt(0));
		for (int at = 1; at < word.length() && code.length() < LENGTH; at++) {
			char letter = word.charAt(at);
			char digit = codeOf(letter);
			if (digit > '0' && digit != last) {
				code.append(digit);
			}
			if (letter != 'h' && letter != 'w') {
				last = digit;
			}
		}
		while (code.length() < LENGTH) {
			code.append('0');
		}
		return code.toString();
	}

	private static char codeOf(char letter) {
		return (letter >= 'a' && letter <= 'z') ? CODES.charAt(letter - 'a') : '0';
	}

}
