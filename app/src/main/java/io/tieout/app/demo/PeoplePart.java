package io.tieout.app.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * People as three systems know them: the CRM, the shop and the loyalty scheme, each under
 * its own number, sharing an e-mail or a telephone number.
 */
final class PeoplePart {

	private static final List<String> GIVEN = List.of("Amelia", "Oliver", "Isla", "George", "Ava", "Noah", "Mia", "Leo",
			"Zoë", "Søren");

	private static final List<String> FAMILY = List.of("Smith", "Jones", "Taylor", "Brown", "Khan", "Patel", "O'Neill",
			"García", "Müller", "Evans");

	/** One person in so many is called like the one before, and is another. */
	private static final int NAMESAKES = 10;

	/** Five places to the base of 36. */
	private static final int LEAST_MAILBOX = 36 * 36 * 36 * 36;

	private static final List<String> SOURCES = List.of("CRM", "SHOP", "LOYALTY");

	private final Week week;

	PeoplePart(Week week) {
		this.week = week;
	}

	void generate() {
		StringBuilder lines = new StringBuilder();
		int records = 0;
		String given = "";
		String family = "";
		for (int person = 0; person < this.week.size().people(); person++) {
			List<String> sources = SOURCES.subList(0, 1 + this.week.random().nextInt(SOURCES.size()));
			boolean namesake = person % NAMESAKES == NAMESAKES - 1;
			given = namesake ? given : this.week.pick(GIVEN);
			family = namesake ? family : this.week.pick(FAMILY);
			Contact contact = contact(given, person);
			List<String> members = new ArrayList<>();
			for (String source : sources) {
				String id = source.charAt(0) + "-" + person;
				lines.append(record(source, id, person, given, family, contact).line());
				members.add(source + "," + id);
				this.week.truth().day(Week.MONDAY.toString(), source, "customer").accept(0);
				records++;
			}
			this.week.truth().expectPerson(members);
		}
		this.week.deliver("customer-records", "customers.ndjson", lines, records);
	}

	/**
	 * The shop knows the e-mail, the loyalty scheme the telephone, the CRM both.
	 */
	private Json record(String source, String id, int person, String given, String family, Contact contact) {
		Json record = Json.record(source, id, Week.at(0, 7, person % 3_600).toString())
			.with("givenName", given)
			.with("familyName", family)
			.with("postcode", contact.postcode());
		if (!source.equals("LOYALTY")) {
			record.with("email", contact.email());
		}
		if (!source.equals("SHOP")) {
			record.with("phone", contact.phone());
		}
		return record.with("consents", Map.of("email", person % 2 == 0));
	}

	/** Nobody is found at the address of another by accident. */
	private static Contact contact(String given, int person) {
		SplittableRandom random = new SplittableRandom(person);
		String mailbox = given.toLowerCase(Locale.ROOT) + "."
				+ Integer.toString(LEAST_MAILBOX + random.nextInt(LEAST_MAILBOX * 30), Character.MAX_RADIX);
		return new Contact(mailbox + "@example.org",
				"+44 7%03d %06d".formatted(random.nextInt(1_000), random.nextInt(1_000_000)),
				"AB%d %d%c%c".formatted(1 + random.nextInt(90), random.nextInt(10), letter(random), letter(random)));
	}

	private static char letter(SplittableRandom random) {
		return (char) ('A' + random.nextInt(26));
	}

	/**
	 * Where somebody is reached.
	 */
	private record Contact(String email, String phone, String postcode) {
	}

}
