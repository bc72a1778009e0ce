package io.tieout.customer.matching;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The keys under which a record looks for others that may be the same person: those that
 * have one in common are compared. Each allows for slips in what it leaves out, so that a
 * pair misses all of them only if much is wrong with both. Keys are personal and leave
 * here for an index as keyed hashes only.
 */
public final class BlockingKeys {

	private static final int WHOLE_DATE = 8;

	private static final int YEAR = 4;

	private static final int YEAR_AND_MONTH = 6;

	private static final int SHORT_STREET = 6;

	private static final int SHORTEST_MAILBOX = 3;

	private final Features features;

	private final Set<String> keys = new TreeSet<>();

	private BlockingKeys(Features features) {
		this.features = features;
	}

	/**
	 * The keys of a record, each beginning with the name of what it is made of.
	 */
	public static Set<String> of(Features features) {
		BlockingKeys blocking = new BlockingKeys(features);
		blocking.names();
		blocking.identifiers();
		blocking.birth();
		blocking.address();
		return blocking.keys;
	}

	private void names() {
		add("names", inOrder(get(MatchField.GIVEN_NAME), get(MatchField.FAMILY_NAME)));
		add("sounds", inOrder(given(), family()));
	}

	private void identifiers() {
		add("phone", get(MatchField.PHONE));
		String email = get(MatchField.EMAIL);
		if (email != null) {
			add("email", email);
			String mailbox = Comparisons.mailbox(email);
			if (mailbox.length() >= SHORTEST_MAILBOX) {
				add("mailbox", mailbox);
			}
		}
	}

	private void birth() {
		String date = get(MatchField.BIRTH_DATE);
		add("birth", date);
		if (date != null && date.length() == WHOLE_DATE) {
			add("family+year", family(), date.substring(0, YEAR));
			add("family+day", family(), date.substring(YEAR));
			add("given+month", given(), date.substring(0, YEAR_AND_MONTH));
			add("given+day", given(), date.substring(YEAR));
			add("postcode+year", get(MatchField.POSTCODE), date.substring(0, YEAR));
		}
	}

	private void address() {
		String street = beginning(get(MatchField.STREET));
		add("family+postcode", family(), get(MatchField.POSTCODE));
		add("given+postcode", given(), get(MatchField.POSTCODE));
		add("number+street", get(MatchField.STREET_NUMBER), street);
		add("number+postcode", get(MatchField.STREET_NUMBER), get(MatchField.POSTCODE));
		add("family+street", family(), street);
		add("given+street", given(), street);
		add("street+city", street, get(MatchField.CITY));
		add("family+city", family(), get(MatchField.CITY));
		add("given+city", given(), get(MatchField.CITY));
	}

	private void add(String name, @Nullable String... parts) {
		if (Stream.of(parts).allMatch((part) -> part != null)) {
			this.keys.add(name + "/" + String.join("/", parts));
		}
	}

	private @Nullable String get(MatchField field) {
		return this.features.get(field);
	}

	private @Nullable String given() {
		return sound(get(MatchField.GIVEN_NAME));
	}

	private @Nullable String family() {
		return sound(get(MatchField.FAMILY_NAME));
	}

	private static @Nullable String sound(@Nullable String name) {
		return (name != null) ? Soundex.of(name) : null;
	}

	private static @Nullable String beginning(@Nullable String street) {
		return (street == null || street.length() <= SHORT_STREET) ? street : street.substring(0, SHORT_STREET);
	}

	private static @Nullable String inOrder(@Nullable String one, @Nullable String other) {
		if (one == null || other == null) {
			return null;
		}
		return (one.compareTo(other) <= 0) ? one + "/" + other : other + "/" + one;
	}

}
