package io.tieout.app.quality.people;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Somebody as they are.
 *
 * @param number who
 * @param given first name
 * @param family last name
 * @param birth date of birth
 * @param address where they live
 * @param formerAddress where they lived before
 * @param formerFamily what their last name was before, the same if it was no other
 * @param email their mailbox
 * @param phone their telephone, some of them the household's
 * @param loyaltyId number of their card
 */
record Person(long number, String given, String family, LocalDate birth, Address address, Address formerAddress,
		String formerFamily, String email, String phone, String loyaltyId) {

	/** Three people to a household, who share its name, address and perhaps telephone. */
	private static final int HOUSEHOLD = 3;

	private static final double OWN_NAME = 0.25;

	private static final double SHARED_PHONE = 0.3;

	private static final double MARRIED = 0.15;

	private static final LocalDate FIRST_BIRTH = LocalDate.of(1935, 1, 1);

	private static final int DAYS_OF_BIRTH = 26_000;

	private static final String[] MAIL_HOSTS = { "example.org", "example.com", "mail.example.net", "post.example.org" };

	private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

	/** The same person for the same seed and number. */
	static Person of(long seed, long number) {
		SplittableRandom household = new SplittableRandom(seed * SPREAD + number / HOUSEHOLD);
		SplittableRandom own = new SplittableRandom(~seed * SPREAD + number);
		String householdName = Names.family(household);
		Address address = Address.of(household);
		Address former = Address.of(household);
		String householdPhone = phone(household);
		String given = given(household, (int) (number % HOUSEHOLD));
		String family = (own.nextDouble() < OWN_NAME) ? Names.family(own) : householdName;
		String before = (own.nextDouble() < MARRIED) ? Names.family(own) : family;
		return new Person(number, given, family, FIRST_BIRTH.plusDays(own.nextInt(DAYS_OF_BIRTH)), address, former,
				before, email(given, family, own), (own.nextDouble() < SHARED_PHONE) ? householdPhone : phone(own),
				"L%09d".formatted(number * 7 % 1_000_000_000));
	}

	/** Nobody is called like another of the household. */
	private static String given(SplittableRandom household, int member) {
		Set<String> names = new LinkedHashSet<>();
		while (names.size() <= member) {
			names.add(Names.given(household));
		}
		return List.copyOf(names).get(member);
	}

	private static String phone(SplittableRandom random) {
		return "+44 7%03d %06d".formatted(random.nextInt(1_000), random.nextInt(1_000_000));
	}

	private static String email(String given, String family, SplittableRandom random) {
		String name = switch (random.nextInt(3)) {
			case 0 -> given + "." + family;
			case 1 -> given.charAt(0) + family;
			default -> given;
		};
		String plain = Normalizer.normalize(name, Form.NFKD)
			.replaceAll("\\p{M}+", "")
			.toLowerCase(Locale.ROOT)
			.replaceAll("[^a-z0-9.]", "");
		return plain + random.nextInt(10_000) + "@" + MAIL_HOSTS[random.nextInt(MAIL_HOSTS.length)];
	}

}
