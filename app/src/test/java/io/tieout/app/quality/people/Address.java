package io.tieout.app.quality.people;

import java.util.SplittableRandom;

/**
 * Where somebody lives.
 *
 * @param street street
 * @param number number of the house
 * @param city town
 * @param postcode postcode of the street
 */
record Address(String street, String number, String city, String postcode) {

	private static final String[] KINDS = { "Road", "Street", "Lane", "Avenue", "Close", "Court", "Drive", "Place" };

	/** So many people to a town, and streets to a town. */
	private static final int TOWNS = 400;

	private static final int STREETS = 60;

	private static final int HOUSES = 120;

	/** An address of a country whose towns and streets are the same for every seed. */
	static Address of(SplittableRandom random) {
		int town = random.nextInt(TOWNS);
		int street = random.nextInt(STREETS);
		SplittableRandom ofTown = new SplittableRandom(town);
		SplittableRandom ofStreet = new SplittableRandom(1_000L * (town + 1) + street);
		String city = Names.place(ofTown);
		String name = Names.place(ofStreet) + " " + KINDS[ofStreet.nextInt(KINDS.length)];
		String postcode = "%c%c%d %d%c%c".formatted('A' + town / 26 % 26, 'A' + town % 26, 1 + street / 10, street % 10,
				'A' + ofStreet.nextInt(26), 'A' + ofStreet.nextInt(26));
		return new Address(name, String.valueOf(1 + random.nextInt(HOUSES)), city, postcode);
	}

}
