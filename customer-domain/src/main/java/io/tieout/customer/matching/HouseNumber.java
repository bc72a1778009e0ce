package io.tieout.customer.matching;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A house number that is written into the line of the street, before or behind its name.
 *
 * @param number the number
 * @param street the street without it
 */
record HouseNumber(String number, String street) {

	private static final String NUMBER = "(\\d{1,5} ?[a-z]?)";

	private static final Pattern BEFORE = Pattern.compile(NUMBER + " (\\D.*)");

	private static final Pattern BEHIND = Pattern.compile("(.*\\D) " + NUMBER);

	/**
	 * The number in the spelling of a street, if there is one and a name besides.
	 */
	static Optional<HouseNumber> in(String street) {
		Matcher before = BEFORE.matcher(street);
		if (before.matches()) {
			return Optional.of(new HouseNumber(before.group(1).replace(" ", ""), before.group(2)));
		}
		Matcher behind = BEHIND.matcher(street);
		return behind.matches() ? Optional.of(new HouseNumber(behind.group(2).replace(" ", ""), behind.group(1)))
				: Optional.empty();
	}

}
