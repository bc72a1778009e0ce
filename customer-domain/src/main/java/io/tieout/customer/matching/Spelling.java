package io.tieout.customer.matching;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The one spelling in which values are compared: lower case, without accents, punctuation
 * and double blanks. A value that says nothing has none.
 */
final class Spelling {

	private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

	private static final Pattern NO_DIGIT = Pattern.compile("\\D+");

	private static final Pattern BLANKS = Pattern.compile("\\s+");

	/** What is put behind a mailbox to sort what comes in; it is the same mailbox. */
	private static final Pattern TAG = Pattern.compile("(?<=.)\\+[^@]*@");

	/** Kinds of street, as they are shortened, and the one spelling of each. */
	private static final Map<String, String> STREET_WORDS = Map.ofEntries(Map.entry("st", "street"),
			Map.entry("str", "street"), Map.entry("strasse", "street"), Map.entry("rd", "road"),
			Map.entry("ave", "avenue"), Map.entry("av", "avenue"), Map.entry("ln", "lane"), Map.entry("dr", "drive"),
			Map.entry("crt", "court"), Map.entry("ct", "court"), Map.entry("pl", "place"),
			Map.entry("cres", "crescent"), Map.entry("cct", "circuit"), Map.entry("hwy", "highway"),
			Map.entry("blvd", "boulevard"), Map.entry("sq", "square"), Map.entry("tce", "terrace"),
			Map.entry("cl", "close"), Map.entry("gr", "grove"));

	private static final Set<String> KINDS_OF_STREET = Set.copyOf(STREET_WORDS.values());

	private Spelling() {
	}

	/**
	 * Whether a word only says that something is a street.
	 */
	static boolean isKindOfStreet(String word) {
		return KINDS_OF_STREET.contains(word);
	}

	/**
	 * The spelling of a value of a field; empty if the value says nothing.
	 */
	static Optional<String> of(MatchField field, String given) {
		String text = switch (field.kind()) {
			case DATE -> date(given);
			case EMAIL -> TAG.matcher(BLANKS.matcher(plain(given)).replaceAll("")).replaceFirst("@");
			case NUMBER -> words(given).replace(" ", "");
			case NAME, SHORT -> words(given);
			case TEXT -> streetWords(words(given));
		};
		return Optional.of(text).filter((spelled) -> !spelled.isEmpty());
	}

	private static String plain(String given) {
		return ACCENTS.matcher(Normalizer.normalize(given, Form.NFKD))
			.replaceAll("")
			.toLowerCase(Locale.ROOT)
			.replace("ß", "ss")
			.strip();
	}

	private static String words(String given) {
		return BETWEEN_WORDS.matcher(plain(given)).replaceAll(" ").strip();
	}

	/** The digits, and what has none as it is. */
	private static String date(String given) {
		String digits = NO_DIGIT.matcher(plain(given)).replaceAll("");
		return digits.isEmpty() ? words(given) : digits;
	}

	private static String streetWords(String words) {
		return BLANKS.splitAsStream(words)
			.map((word) -> STREET_WORDS.getOrDefault(word, word))
			.collect(Collectors.joining(" "));
	}

}
