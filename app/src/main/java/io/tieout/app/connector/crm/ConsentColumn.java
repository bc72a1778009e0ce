package io.tieout.app.connector.crm;

import java.util.List;
import java.util.Locale;

/**
 * A column that says whether a person agreed to something.
 *
 * @param column its name
 * @param given the words that mean a yes, whatever their case; every other word is a no,
 * and a blank cell says nothing. A column that says who opted <em>out</em> has its
 * {@code false} here.
 */
public record ConsentColumn(String column, List<String> given) {

	/**
	 * A column.
	 * @throws IllegalArgumentException if no word means a yes
	 */
	public ConsentColumn {
		given = given.stream().map((word) -> word.strip().toLowerCase(Locale.ROOT)).toList();
		if (given.isEmpty() || given.contains("")) {
			throw new IllegalArgumentException("the column " + column + " needs words that mean a yes");
		}
	}

	/**
	 * Whether a word is a yes.
	 */
	boolean isYes(String word) {
		return this.given.contains(word.toLowerCase(Locale.ROOT));
	}

}
