package io.tieout.app.quality.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Records of people, with who is whom.
 */
public final class People {

	/** How often a name is written down wrong; half as often the rest. */
	private static final double SLIP = 0.12;

	private static final double NICKNAME = 0.12;

	private static final double SWAPPED = 0.02;

	private static final double MOVED = 0.1;

	private static final double FORMER_NAME = 0.5;

	private static final double OTHER_MAILBOX = 0.08;

	/** Chance of a further system, and of a second record in the same. */
	private static final double FURTHER = 0.55;

	private static final long SPREAD = 0xD1B5_4A32_D192_ED03L;

	private final long seed;

	/**
	 * The people of a seed.
	 */
	public People(long seed) {
		this.seed = seed;
	}

	/**
	 * The records of so many people, person by person: about twice as many.
	 */
	public Stream<PersonRecord> records(long people) {
		return LongStream.range(0, people).boxed().flatMap((number) -> recordsOf(number).stream());
	}

	private List<PersonRecord> recordsOf(long number) {
		Person person = Person.of(this.seed, number);
		SplittableRandom random = new SplittableRandom(this.seed * SPREAD + number);
		List<PersonRecord> records = new ArrayList<>();
		do {
			KnownBy system = KnownBy.values()[random.nextInt(KnownBy.values().length)];
			String id = system.name().charAt(0) + "-" + number + "-" + records.size();
			records.add(new PersonRecord(system.name(), id, described(person, system, new Slips(random)), number));
		}
		while (random.nextDouble() < FURTHER);
		return records;
	}

	private static Map<String, String> described(Person person, KnownBy system, Slips slips) {
		Map<String, String> fields = new HashMap<>();
		name(person, slips, fields);
		if (slips.happens(system.birth())) {
			fields.put("birthDate",
					slips.happens(SLIP / 2) ? slips.misread(person.birth()) : person.birth().toString());
		}
		if (slips.happens(system.email())) {
			fields.put("email", slips.happens(OTHER_MAILBOX) ? "other." + person.email()
					: slips.happens(SLIP / 4) ? slips.typed(person.email()) : person.email());
		}
		if (system == KnownBy.MARKETPLACE) {
			fields.put("email", "buyer-%08x@marketplace.example".formatted(slips.upTo(Integer.MAX_VALUE)));
		}
		if (slips.happens(system.phone())) {
			fields.put("phone", slips.happens(SLIP / 4) ? slips.typed(person.phone()) : person.phone());
		}
		if (slips.happens(system.address())) {
			address(slips.happens(MOVED) ? person.formerAddress() : person.address(), slips, fields);
		}
		if (slips.happens(system.card())) {
			fields.put("loyaltyId", person.loyaltyId());
		}
		return fields;
	}

	private static void name(Person person, Slips slips, Map<String, String> fields) {
		String given = slips.happens(NICKNAME) ? Names.nickname(person.given(), slips.random()) : person.given();
		String family = slips.happens(FORMER_NAME) ? person.formerFamily() : person.family();
		given = written(given, slips);
		family = written(family, slips);
		boolean swapped = slips.happens(SWAPPED);
		fields.put("givenName", swapped ? family : given);
		fields.put("familyName", swapped ? given : family);
	}

	private static String written(String name, Slips slips) {
		if (!slips.happens(SLIP)) {
			return name;
		}
		return slips.happens(0.5) ? slips.heard(name) : slips.typed(name);
	}

	private static void address(Address address, Slips slips, Map<String, String> fields) {
		fields.put("addressLine1", slips.happens(SLIP / 2) ? slips.typed(address.street()) : address.street());
		fields.put("streetNumber", slips.happens(SLIP / 4) ? slips.typed(address.number()) : address.number());
		fields.put("city", slips.happens(SLIP / 2) ? slips.typed(address.city()) : address.city());
		fields.put("postcode", slips.happens(SLIP / 4) ? slips.typed(address.postcode()) : address.postcode());
	}

}
