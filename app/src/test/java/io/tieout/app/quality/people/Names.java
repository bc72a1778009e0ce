package io.tieout.app.quality.people;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * What people are called: a few names are frequent and many are rare, as in any census.
 */
final class Names {

	private static final List<String> GIVEN = List.of("Olivia", "Noah", "Amelia", "George", "Isla", "Arthur", "Ava",
			"Oliver", "Lily", "Leo", "Elizabeth", "William", "Margaret", "James", "Katherine", "Robert", "Susan",
			"Michael", "Patricia", "Thomas", "Jennifer", "Richard", "Deborah", "Edward", "Christine", "Anthony",
			"Alexandra", "Christopher", "Samantha", "Benjamin", "Victoria", "Matthew", "Rebecca", "Andrew", "Jessica",
			"Daniel", "Charlotte", "Samuel", "Emily", "Joseph", "Sophie", "David", "Hannah", "Peter", "Zoë", "Søren",
			"José", "Fatima", "Mohammed", "Aisha", "Priya", "Rajesh", "Wei", "Mei", "Chloé", "Anna Maria",
			"Jean-Pierre", "Agnieszka", "Krzysztof", "Olena");

	private static final List<String> FAMILY = List.of("Smith", "Jones", "Taylor", "Brown", "Williams", "Wilson",
			"Johnson", "Davies", "Patel", "Robinson", "Wright", "Thompson", "Evans", "Walker", "White", "Roberts",
			"Green", "Hall", "Thomas", "Clarke", "Jackson", "Wood", "Harris", "Edwards", "Turner", "Martin", "Cooper",
			"Hill", "Ward", "Hughes", "Moore", "Clark", "King", "Harrison", "Lewis", "Baker", "Lee", "Allen", "Morris",
			"Khan", "Scott", "Watson", "Davis", "Parker", "James", "Bennett", "Young", "Phillips", "Richardson",
			"Mitchell", "Bailey", "Carter", "Cook", "Singh", "Shaw", "Bell", "Collins", "Morgan", "Kelly", "Begum",
			"O'Neill", "García", "Müller", "van der Berg", "Nowak", "Kowalczyk", "Nguyen", "MacDonald", "McCarthy",
			"Shevchenko");

	private static final Map<String, List<String>> NICKNAMES = Map.ofEntries(
			Map.entry("Elizabeth", List.of("Liz", "Beth", "Lizzie")), Map.entry("William", List.of("Will", "Bill")),
			Map.entry("Margaret", List.of("Maggie", "Peggy")), Map.entry("Robert", List.of("Rob", "Bob")),
			Map.entry("Katherine", List.of("Kate", "Kathy")), Map.entry("Michael", List.of("Mike", "Mick")),
			Map.entry("Patricia", List.of("Pat", "Trish")), Map.entry("Thomas", List.of("Tom")),
			Map.entry("Jennifer", List.of("Jenny", "Jen")), Map.entry("Richard", List.of("Rick", "Dick")),
			Map.entry("Deborah", List.of("Debbie")), Map.entry("Edward", List.of("Ed", "Ted")),
			Map.entry("Christine", List.of("Chris")), Map.entry("Anthony", List.of("Tony")),
			Map.entry("Alexandra", List.of("Alex", "Sandra")), Map.entry("Christopher", List.of("Chris")),
			Map.entry("Samantha", List.of("Sam")), Map.entry("Benjamin", List.of("Ben")),
			Map.entry("Victoria", List.of("Vicky", "Tori")), Map.entry("Matthew", List.of("Matt")),
			Map.entry("Rebecca", List.of("Becky")), Map.entry("Andrew", List.of("Andy", "Drew")),
			Map.entry("Jessica", List.of("Jess")), Map.entry("Daniel", List.of("Dan", "Danny")),
			Map.entry("Charlotte", List.of("Lottie", "Charlie")), Map.entry("Samuel", List.of("Sam")),
			Map.entry("Joseph", List.of("Joe")), Map.entry("David", List.of("Dave")));

	private static final String[] BEGINNINGS = { "Bar", "Ches", "Dun", "El", "Fair", "Gold", "Had", "Ing", "Kirk",
			"Lang", "Mar", "Nor", "Os", "Pen", "Quen", "Rad", "Sta", "Tre", "Up", "Vil", "Whit", "Yar" };

	private static final String[] MIDDLES = { "", "a", "ber", "der", "e", "ing", "ko", "li", "mer", "no", "ri", "ter" };

	private static final String[] ENDS = { "bury", "by", "dale", "field", "ford", "ham", "hurst", "ley", "man", "ner",
			"sen", "ski", "son", "stein", "stone", "ton", "well", "wick", "wood", "worth" };

	/** Share of people with a name that hardly anybody else has. */
	private static final double RARE_GIVEN = 0.1;

	private static final double RARE_FAMILY = 0.45;

	private Names() {
	}

	static String given(SplittableRandom random) {
		return (random.nextDouble() < RARE_GIVEN) ? made(random) : frequent(GIVEN, random);
	}

	static String family(SplittableRandom random) {
		return (random.nextDouble() < RARE_FAMILY) ? made(random) : frequent(FAMILY, random);
	}

	/** A street, a town: names like those of people. */
	static String place(SplittableRandom random) {
		return made(random);
	}

	/** By Zipf's law: the n-th name is about 1/n as frequent as the first. */
	private static String frequent(List<String> names, SplittableRandom random) {
		double rank = Math.pow(names.size() + 1.0, random.nextDouble());
		return names.get(Math.min(names.size() - 1, (int) rank - 1));
	}

	private static String made(SplittableRandom random) {
		return of(BEGINNINGS, random) + of(MIDDLES, random) + of(ENDS, random);
	}

	private static String of(String[] parts, SplittableRandom random) {
		return parts[random.nextInt(parts.length)];
	}

	/**
	 * What somebody of this name may be called by friends; the name itself if nothing
	 * else.
	 */
	static String nickname(String given, SplittableRandom random) {
		List<String> known = NICKNAMES.getOrDefault(given, List.of());
		return known.isEmpty() ? given : known.get(random.nextInt(known.size()));
	}

}
