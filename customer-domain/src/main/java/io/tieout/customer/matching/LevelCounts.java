package io.tieout.customer.matching;

import java.util.EnumMap;
import java.util.Map;

/**
 * Levels counted by field, in shares of pairs.
 */
final class LevelCounts {

	private final Map<MatchField, Map<Level, Double>> counts = new EnumMap<>(MatchField.class);

	/**
	 * Nothing but what every level is given beforehand, so that none has a share of
	 * nothing.
	 */
	LevelCounts(double beforehand) {
		for (MatchField field : MatchField.values()) {
			Map<Level, Double> levels = new EnumMap<>(Level.class);
			field.levels().forEach((level) -> levels.put(level, beforehand));
			this.counts.put(field, levels);
		}
	}

	void add(Agreement agreement, double weight) {
		agreement.levels().forEach((field, level) -> of(field).merge(level, weight, Double::sum));
	}

	private Map<Level, Double> of(MatchField field) {
		return this.counts.getOrDefault(field, Map.of());
	}

	Map<Level, Double> shares(MatchField field) {
		double sum = of(field).values().stream().mapToDouble(Double::doubleValue).sum();
		Map<Level, Double> shares = new EnumMap<>(Level.class);
		of(field).forEach((level, count) -> shares.put(level, count / sum));
		return shares;
	}

}
