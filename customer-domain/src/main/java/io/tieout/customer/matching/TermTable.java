package io.tieout.customer.matching;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The most frequent values of each field, counted once. A value that is not among them
 * counts as the rarest.
 */
public final class TermTable implements TermFrequencies {

	private static final int MOST_VALUES = 10_000;

	/** A value seen once may be rarer than it seems, but by how much nobody knows. */
	private static final double RAREST = 0.2;

	/** Where few values are known, the next is not as rare as that. */
	private static final int UNSEEN_VALUES = 10;

	private final Map<MatchField, Map<String, Double>> shares = new EnumMap<>(MatchField.class);

	private final Map<MatchField, Double> rarest = new EnumMap<>(MatchField.class);

	/**
	 * Counts the values of records.
	 */
	public TermTable(List<Features> records) {
		for (MatchField field : MatchField.values()) {
			Map<String, Integer> counts = new HashMap<>();
			records.stream()
				.map((record) -> record.get(field))
				.filter((value) -> value != null)
				.forEach((value) -> counts.merge(value, 1, Integer::sum));
			if (!counts.isEmpty()) {
				keep(field, counts);
			}
		}
	}

	private void keep(MatchField field, Map<String, Integer> counts) {
		double total = counts.values().stream().mapToInt(Integer::intValue).sum();
		double floor = RAREST / (counts.size() + UNSEEN_VALUES);
		Map<String, Double> kept = new HashMap<>();
		counts.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
				.thenComparing(Map.Entry.comparingByKey()))
			.limit(MOST_VALUES)
			.forEach((entry) -> kept.put(entry.getKey(), Math.max(floor, entry.getValue() / total)));
		this.shares.put(field, kept);
		this.rarest.put(field,
				(kept.size() < counts.size()) ? kept.values().stream().min(Double::compare).orElse(floor) : floor);
	}

	@Override
	public OptionalDouble of(MatchField field, String value) {
		Double rare = this.rarest.get(field);
		return (rare != null) ? OptionalDouble.of(this.shares.getOrDefault(field, Map.of()).getOrDefault(value, rare))
				: OptionalDouble.empty();
	}

}
