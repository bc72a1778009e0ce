package io.tieout.customer;

import io.tieout.customer.matching.FieldModel;
import io.tieout.customer.matching.Level;
import io.tieout.customer.matching.MatchField;
import io.tieout.customer.matching.MatchModel;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The figures of a model as they are kept for ever: shares in parts per trillion, so that
 * what is read back weighs exactly what was written.
 *
 * @param onePersonPpt chance that two records, taken blindly, are of one person
 * @param householdPpt chance that they are of two people who live together
 * @param samePpt by field, how often each level is found among pairs of one person
 * @param differentPpt the same among pairs of strangers
 */
public record ModelFigures(long onePersonPpt, long householdPpt, Map<MatchField, Map<Level, Long>> samePpt,
		Map<MatchField, Map<Level, Long>> differentPpt) {

	private static final double TRILLION = 1e12;

	public ModelFigures {
		samePpt = copy(samePpt);
		differentPpt = copy(differentPpt);
	}

	/**
	 * The figures of a model.
	 */
	public static ModelFigures of(MatchModel model) {
		return new ModelFigures(ppt(model.onePerson()), ppt(model.household()), shares(model, FieldModel::same),
				shares(model, FieldModel::different));
	}

	/**
	 * The model that has these figures.
	 */
	public MatchModel model(String version) {
		Map<MatchField, FieldModel> fields = new EnumMap<>(MatchField.class);
		this.samePpt.forEach(
				(field, same) -> fields.put(field, new FieldModel(shares(same), shares(this.differentPpt.get(field)))));
		return new MatchModel(version, this.onePersonPpt / TRILLION, this.householdPpt / TRILLION, fields);
	}

	private static Map<MatchField, Map<Level, Long>> shares(MatchModel model,
			Function<FieldModel, Map<Level, Double>> part) {
		Map<MatchField, Map<Level, Long>> shares = new EnumMap<>(MatchField.class);
		model.fields().forEach((field, figures) -> {
			Map<Level, Long> levels = new EnumMap<>(Level.class);
			part.apply(figures).forEach((level, share) -> levels.put(level, ppt(share)));
			shares.put(field, levels);
		});
		return shares;
	}

	private static Map<Level, Double> shares(Map<Level, Long> ppt) {
		Map<Level, Double> shares = new EnumMap<>(Level.class);
		ppt.forEach((level, share) -> shares.put(level, share / TRILLION));
		return shares;
	}

	/** Nothing is impossible: at least one part. */
	private static long ppt(double share) {
		return Math.max(1, Math.round(share * TRILLION));
	}

	private static Map<MatchField, Map<Level, Long>> copy(Map<MatchField, Map<Level, Long>> shares) {
		Map<MatchField, Map<Level, Long>> copy = new EnumMap<>(MatchField.class);
		shares.forEach((field, levels) -> copy.put(field, Map.copyOf(levels)));
		return copy;
	}

}
