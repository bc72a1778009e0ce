package io.tieout.customer.matching;

/**
 * How alike two texts are.
 */
final class Similarity {

	private static final int LONGEST_PREFIX = 4;

	private static final double PREFIX_SCALE = 0.1;

	private Similarity() {
	}

	/**
	 * Jaro-Winkler similarity (Winkler, String Comparator Metrics, 1990), from 0 to 1,
	 * with a prefix of at most four letters that counts a tenth each.
	 */
	static double jaroWinkler(String one, String other) {
		double jaro = jaro(one, other);
		int prefix = 0;
		int longest = Math.min(LONGEST_PREFIX, Math.min(one.length(), other.length()));
		while (prefix < longest && one.charAt(prefix) == other.charAt(prefix)) {
			prefix++;
		}
		return jaro + prefix * PREFIX_SCALE * (1 - jaro);
	}

	private static double jaro(String one, String other) {
		if (one.equals(other)) {
			return 1;
		}
		int window = Math.max(0, Math.max(one.length(), other.length()) / 2 - 1);
		boolean[] ofOne = new boolean[one.length()];
		boolean[] ofOther = new boolean[other.length()];
		int common = 0;
		for (int at = 0; at < one.length(); at++) {
			int end = Math.min(other.length(), at + window + 1);
			for (int look = Math.max(0, at - window); look < end; look++) {
				if (!ofOther[look] && one.charAt(at) == other.charAt(look)) {
					ofOne[at] = true;
					ofOther[look] = true;
					common++;
					break;
				}
			}
		}
		if (common == 0) {
			return 0;
		}
		double transposed = transposed(one, other, ofOne, ofOther) / 2.0;
		return (common / (double) one.length() + common / (double) other.length() + (common - transposed) / common) / 3;
	}

	private static int transposed(String one, String other, boolean[] ofOne, boolean[] ofOther) {
		int transposed = 0;
		int look = 0;
		for (int at = 0; at < one.length(); at++) {
			if (ofOne[at]) {
				while (!ofOther[look]) {
					look++;
				}
				if (one.charAt(at) != other.charAt(look)) {
					transposed++;
				}
				look++;
			}
		}
		return transposed;
	}

	/**
	 * Damerau-Levenshtein distance, each pair of neighbours exchanged at most once
	 * (optimal string alignment), or more than the limit if it is beyond that.
	 * @param limit how many edits are of interest
	 */
	static int edits(String one, String other, int limit) {
		if (Math.abs(one.length() - other.length()) > limit) {
			return limit + 1;
		}
		int[] before = new int[other.length() + 1];
		int[] above = new int[other.length() + 1];
		int[] row = new int[other.length() + 1];
		for (int column = 0; column < above.length; column++) {
			above[column] = column;
		}
		for (int at = 1; at <= one.length(); at++) {
			row[0] = at;
			for (int look = 1; look <= other.length(); look++) {
				boolean same = one.charAt(at - 1) == other.charAt(look - 1);
				row[look] = Math.min(Math.min(above[look], row[look - 1]) + 1, above[look - 1] + (same ? 0 : 1));
				if (at > 1 && look > 1 && one.charAt(at - 1) == other.charAt(look - 2)
						&& one.charAt(at - 2) == other.charAt(look - 1)) {
					row[look] = Math.min(row[look], before[look - 2] + 1);
				}
			}
			int[] spare = before;
			before = above;
			above = row;
			row = spare;
		}
		return Math.min(above[other.length()], limit + 1);
	}

}
