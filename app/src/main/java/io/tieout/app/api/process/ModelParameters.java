package io.tieout.app.api.process;

import io.tieout.app.api.process.ModelDocument.FieldDrift;
import io.tieout.customer.ModelFigures;
import io.tieout.customer.matching.FieldModel;
import io.tieout.customer.matching.Level;
import io.tieout.customer.matching.MatchField;
import io.tieout.customer.matching.MatchModel;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a version of the model has learned.
 *
 * @param onePerson chance that two records, taken blindly, are of one person
 * @param household chance that they are of two people who live together
 * @param fields by field and level, how often it is found among pairs of one person and
 * of strangers, and what it weighs
 */
record ModelParameters(double onePerson, double household, SortedMap<MatchField, SortedMap<Level, Share>> fields) {

	private static final double BITS = Math.log(2);

	static ModelParameters of(ModelFigures figures) {
		MatchModel model = figures.model("");
		SortedMap<MatchField, SortedMap<Level, Share>> fields = new TreeMap<>();
		model.fields().forEach((field, shares) -> {
			SortedMap<Level, Share> levels = new TreeMap<>();
			shares.same().forEach((level, same) -> levels.put(level, Share.of(same, shares.different().get(level))));
			fields.put(field, levels);
		});
		return new ModelParameters(model.onePerson(), model.household(), fields);
	}

	/**
	 * How much a model differs from another.
	 */
	static Map<MatchField, FieldDrift> drift(ModelFigures from, ModelFigures to) {
		MatchModel before = from.model("");
		MatchModel after = to.model("");
		Map<MatchField, FieldDrift> drift = new EnumMap<>(MatchField.class);
		for (MatchField field : MatchField.values()) {
			FieldModel one = before.field(field);
			FieldModel other = after.field(field);
			drift.put(field,
					new FieldDrift(stability(one.same(), other.same()), stability(one.different(), other.different())));
		}
		return drift;
	}

	/** Population stability index: the sum of (q - p) ln(q / p). */
	private static double stability(Map<Level, Double> before, Map<Level, Double> after) {
		double sum = 0;
		for (Map.Entry<Level, Double> share : before.entrySet()) {
			double now = after.getOrDefault(share.getKey(), share.getValue());
			sum += (now - share.getValue()) * Math.log(now / share.getValue());
		}
		return sum;
	}

	/**
	 * A level of a field.
	 *
	 * @param same its share among pairs of one person
	 * @param different its share among pairs of strangers
	 * @param bits what it weighs, where nothing is known of how frequent the value is
	 */
	record Share(double same, double different, double bits) {

		static Share of(double same, double different) {
			return new Share(same, different, Math.log(same / different) / BITS);
		}

	}

}
