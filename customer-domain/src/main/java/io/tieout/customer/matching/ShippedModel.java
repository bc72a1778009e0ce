package io.tieout.customer.matching;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The model that serves until an installation has one of its own: rounded figures between
 * those learned on sets of very different quality. It knows no installation's names, so
 * it takes every value to be about as frequent as values of its field usually are, and it
 * would rather ask than be wrong.
 */
public final class ShippedModel {

	/** Its version, as edges carry it. */
	public static final String VERSION = "shipped-1";

	/** As among some ten thousand to a hundred thousand records of one to three each. */
	private static final double ONE_PERSON = 2e-5;

	private static final double HOUSEHOLD = 1.2e-5;

	private final Map<MatchField, FieldModel> fields = new EnumMap<>(MatchField.class);

	private ShippedModel() {
		field(MatchField.GIVEN_NAME, same(0.62, 0.17, 0.06, 0.01, 0.05), different(0.01, 0.005, 0.006, 0.0005, 0.0001));
		field(MatchField.FAMILY_NAME, same(0.58, 0.19, 0.06, 0.005, 0.05),
				different(0.005, 0.003, 0.004, 0.0005, 0.0001));
		field(MatchField.BIRTH_DATE, same(0.76, 0.1, 0.06, 0.01), different(0.0002, 0.001, 0.015, 0.0005));
		field(MatchField.EMAIL, same(0.5, 0.12, 0.03), different(0.0001, 0.0001, 0.001));
		field(MatchField.PHONE, same(0.76, 0.08, 0.03), different(0.0001, 0.00005, 0.00005));
		field(MatchField.STREET, same(0.6, 0.25, 0.04), different(0.0005, 0.001, 0.004));
		field(MatchField.STREET_NUMBER, same(0.74, 0.1), different(0.015, 0.15));
		field(MatchField.ADDRESS_LINE_2, same(0.63, 0.2, 0.03), different(0.002, 0.005, 0.004));
		field(MatchField.CITY, same(0.68, 0.18, 0.04), different(0.01, 0.003, 0.005));
		field(MatchField.POSTCODE, same(0.76, 0.11, 0.04), different(0.001, 0.001, 0.02));
		field(MatchField.REGION, same(0.82, 0.08), different(0.2, 0.04));
	}

	/**
	 * The model.
	 */
	public static MatchModel get() {
		return new MatchModel(VERSION, ONE_PERSON, HOUSEHOLD, new ShippedModel().fields);
	}

	private void field(MatchField field, double[] same, double[] different) {
		this.fields.put(field, new FieldModel(shares(field, same), shares(field, different)));
	}

	/** Shares of levels among pairs of one person, the best level first. */
	private static double[] same(double... shares) {
		return shares;
	}

	/** Shares of levels among pairs of strangers, the best level first. */
	private static double[] different(double... shares) {
		return shares;
	}

	/** The shares of the levels; what is left of one is that of the last. */
	private static Map<Level, Double> shares(MatchField field, double[] given) {
		Map<Level, Double> shares = new EnumMap<>(Level.class);
		List<Level> levels = field.levels();
		double left = 1;
		for (int place = 0; place < given.length; place++) {
			shares.put(levels.get(place), given[place]);
			left -= given[place];
		}
		shares.put(levels.get(given.length), left);
		return shares;
	}

}
