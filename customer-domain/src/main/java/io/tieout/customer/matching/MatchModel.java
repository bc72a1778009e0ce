package io.tieout.customer.matching;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * What agreement weighs. Two records are of one person, of two people who live together,
 * or of strangers. People who live together agree in name and address as one person's
 * records do, and in all else as strangers do: that is what keeps households apart.
 *
 * @param version its name, for ever
 * @param onePerson chance that two records, taken blindly, are of one person
 * @param household chance that they are of two people who live together
 * @param fields the model of each field
 */
public record MatchModel(String version, double onePerson, double household, Map<MatchField, FieldModel> fields) {

	private static final double BITS = Math.log(2);

	public MatchModel {
		EnumMap<MatchField, FieldModel> copy = new EnumMap<>(MatchField.class);
		copy.putAll(fields);
		fields = Collections.unmodifiableMap(copy);
	}

	/**
	 * The model of a field.
	 */
	public FieldModel field(MatchField field) {
		return Objects.requireNonNull(this.fields.get(field), "Every field has a model");
	}

	/**
	 * The weight of two records being one person, in bits: zero where that is as likely
	 * as not. A value that is frequent weighs less where it is the same.
	 */
	public double weight(Features one, Agreement agreement, TermFrequencies terms) {
		double same = Math.log(this.onePerson);
		double together = Math.log(this.household);
		double strange = Math.log(1 - this.onePerson - this.household);
		for (Map.Entry<MatchField, Level> entry : agreement.levels().entrySet()) {
			MatchField field = entry.getKey();
			double stranger = chance(field, entry.getValue(), one, terms);
			double person = field(field).ofOnePerson(entry.getValue());
			same += Math.log(person);
			strange += Math.log(stranger);
			together += Math.log(field.atHome(entry.getValue(), person, stranger));
		}
		double greater = Math.max(together, strange);
		double two = greater + Math.log1p(Math.exp(Math.min(together, strange) - greater));
		return (same - two) / BITS;
	}

	private double chance(MatchField field, Level level, Features one, TermFrequencies terms) {
		FieldModel model = field(field);
		return switch (level) {
			case EXACT -> terms.of(field, value(one, field)).orElse(model.ofStrangers(level));
			case SWAPPED -> swapped(model, value(one, field), terms);
			default -> model.ofStrangers(level);
		};
	}

	/**
	 * Strangers' names that are swapped are the same as often as names are, and swapped
	 * as often as one person's are.
	 */
	private static double swapped(FieldModel model, String name, TermFrequencies terms) {
		double usual = model.ofStrangers(Level.EXACT);
		double chance = Math.max(terms.of(MatchField.GIVEN_NAME, name).orElse(usual),
				terms.of(MatchField.FAMILY_NAME, name).orElse(usual));
		return model.ofOnePerson(Level.SWAPPED) * chance;
	}

	private static String value(Features features, MatchField field) {
		return Objects.requireNonNull(features.get(field), "A field that agrees is there");
	}

}
