package io.tieout.customer.matching;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How far two values of a field agree. The bounds are the same for every data set.
 */
final class Comparisons {

	private static final double CLOSE_NAME = 0.92;

	private static final double SIMILAR_NAME = 0.84;

	private static final double CLOSE_TEXT = 0.93;

	private static final double SIMILAR_TEXT = 0.85;

	private static final double SIMILAR_MAILBOX = 0.9;

	/** As alike as two texts are that differ in blanks alone. */
	private static final double BUT_FOR_BLANKS = 0.97;

	/** As alike as two names of several words are that share one. */
	private static final double A_WORD_IN_COMMON = 0.93;

	/** In shorter words one edit makes another word. */
	private static final int SHORTEST_WITH_AN_EDIT = 3;

	private static final int SHORTEST_WITH_TWO_EDITS = 5;

	private static final int WHOLE_DATE = 8;

	private static final Pattern BLANK = Pattern.compile(" ");

	private Comparisons() {
	}

	/**
	 * The level of two spellings of a field.
	 */
	static Level level(MatchField field, String one, String other) {
		if (one.equals(other)) {
			return Level.EXACT;
		}
		return switch (field.kind()) {
			case NAME -> name(one, other);
			case DATE -> date(one, other);
			case EMAIL -> email(one, other);
			case NUMBER -> number(one, other);
			case TEXT -> text(one, other);
			case SHORT -> few(one, other);
		};
	}

	private static Level name(String one, String other) {
		double alike = alike(one, other);
		int edits = Similarity.edits(one, other, 2);
		int shorter = Math.min(one.length(), other.length());
		if (alike >= CLOSE_NAME || (edits == 1 && shorter >= SHORTEST_WITH_AN_EDIT)) {
			return Level.CLOSE;
		}
		if (alike >= SIMILAR_NAME || (edits == 2 && shorter >= SHORTEST_WITH_TWO_EDITS)) {
			return Level.SIMILAR;
		}
		return (shorter == 1 && one.charAt(0) == other.charAt(0)) ? Level.INITIAL : Level.DIFFERENT;
	}

	private static Level text(String one, String other) {
		double alike = alike(one, other);
		if (alike >= CLOSE_TEXT || Similarity.edits(one, other, 1) == 1) {
			return Level.CLOSE;
		}
		return (alike >= SIMILAR_TEXT) ? Level.SIMILAR : Level.DIFFERENT;
	}

	private static double alike(String one, String other) {
		String oneClosed = one.replace(" ", "");
		String otherClosed = other.replace(" ", "");
		if (oneClosed.equals(otherClosed)) {
			return BUT_FOR_BLANKS;
		}
		double alike = Math.max(Similarity.jaroWinkler(one, other), Similarity.jaroWinkler(oneClosed, otherClosed));
		return shareAWord(one, other) ? Math.max(alike, A_WORD_IN_COMMON) : alike;
	}

	private static boolean shareAWord(String one, String other) {
		if (one.indexOf(' ') < 0 && other.indexOf(' ') < 0) {
			return false;
		}
		Set<String> words = new HashSet<>(Arrays.asList(BLANK.split(one)));
		return BLANK.splitAsStream(other)
			.anyMatch((word) -> word.length() >= SHORTEST_WITH_AN_EDIT && words.contains(word)
					&& !Spelling.isKindOfStreet(word));
	}

	private static Level date(String one, String other) {
		int edits = Similarity.edits(one, other, 2);
		boolean whole = one.length() == WHOLE_DATE && other.length() == WHOLE_DATE;
		if (edits == 1 || (whole && hasDayAndMonthExchanged(one, other))) {
			return Level.CLOSE;
		}
		if (edits == 2) {
			return Level.SIMILAR;
		}
		return (whole && equalParts(one, other) == 2) ? Level.PARTLY : Level.DIFFERENT;
	}

	private static boolean hasDayAndMonthExchanged(String one, String other) {
		return one.substring(0, 4).equals(other.substring(0, 4)) && one.substring(4, 6).equals(other.substring(6))
				&& one.substring(6).equals(other.substring(4, 6));
	}

	private static int equalParts(String one, String other) {
		int equal = one.substring(0, 4).equals(other.substring(0, 4)) ? 1 : 0;
		equal += one.substring(4, 6).equals(other.substring(4, 6)) ? 1 : 0;
		return equal + (one.substring(6).equals(other.substring(6)) ? 1 : 0);
	}

	private static Level email(String one, String other) {
		String oneBox = mailbox(one);
		String otherBox = mailbox(other);
		if (oneBox.equals(otherBox) || Similarity.edits(one, other, 2) <= 2) {
			return Level.CLOSE;
		}
		return (Similarity.jaroWinkler(oneBox, otherBox) >= SIMILAR_MAILBOX) ? Level.SIMILAR : Level.DIFFERENT;
	}

	static String mailbox(String email) {
		int at = email.indexOf('@');
		return (at > 0) ? email.substring(0, at) : email;
	}

	private static Level number(String one, String other) {
		return switch (Similarity.edits(one, other, 2)) {
			case 1 -> Level.CLOSE;
			case 2 -> Level.SIMILAR;
			default -> Level.DIFFERENT;
		};
	}

	private static Level few(String one, String other) {
		boolean slip = Math.max(one.length(), other.length()) > 1 && Similarity.edits(one, other, 1) == 1;
		return slip ? Level.CLOSE : Level.DIFFERENT;
	}

}
