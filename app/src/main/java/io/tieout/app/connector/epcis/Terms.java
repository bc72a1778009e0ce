package io.tieout.app.connector.epcis;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words of the Core Business Vocabulary, each of which has four spellings: the short
 * name, the same with its prefix, a web address and a URN.
 */
final class Terms {

	private static final Pattern LONG = Pattern
		.compile("(?:(?:https?://[\\w.]+/(?:voc/)?)?cbv[/:](?:BizStep|Disp|BTT|SDT|ER)-"
				+ "|urn:epcglobal:cbv:(?:bizstep|disp|btt|sdt|er):)(\\w+)");

	private Terms() {
	}

	/**
	 * The short name of a word; a word of another vocabulary as it is.
	 */
	static String shortName(String word) {
		Matcher matcher = LONG.matcher(word);
		return matcher.matches() ? matcher.group(1) : word;
	}

}
