package io.tieout.customer.matching;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The most frequent values of each field, counted once. A value that only a few records
 * have is somebody's, so it is not kept; those count as frequent as they are on average.
 */
public final class TermTable implements TermFrequencies {

	private static final int MOST_VALUES = 10_000;

	/** Values of fewer records could tell who they are of. */
	private static final int FEWEST_RECORDS = 5;

	/** A value seen once may be rarer than it seems, but by how much nobody knows. */
	private static final double RAREST = 0.2;

	/** Where few values are known, the next is not as rare as that. */
	private static final int UNSEEN_VALUES = 10;

	private final Map<MatchField, Map<String, Double>> shares = new EnumMap<>(MatchField.class);

	private final Map<MatchField, Double> others = new EnumMap<>(MatchField.class);

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
		Map<String, Double> kept = new HashMap<>();
		counts.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() >= FEWEST_RECORDS)
			.sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
				.thenComparing(Map.Entry.comparingByKey()))
			.limit(MOST_VALUES)
			.forEach((entry) -> kept.put(entry.getKey(), entry.getValue() / total));
		this.shares.put(field, kept);
		double left = total * (1 - kept.values().stream().mapToDouble(Double::doubleValue).sum());
		double floor = RAREST / (counts.size() + UNSEEN_VALUES);
		this.others.put(field, Math.max(floor, left / total / Math.max(1, counts.size() - kept.size())));
	}

	/**
	 * The shares of the values that are kept, by value; none for a field nobody states.
	 */
	public Map<String, Double> shares(MatchField field) {
		return Map.copyOf(this.shares.getOrDefault(field, Map.of()));
	}

	/**
	 * The share that any other value counts with; empty for a field nobody states.
	 */
	public OptionalDouble others(MatchField field) {
		Double share = this.others.get(field);
		return (share != null) ? OptionalDouble.of(share) : OptionalDouble.empty();
	}

	@Override
	public OptionalDouble of(MatchField field, String value) {
		Double share = this.shares.getOrDefault(field, Map.of()).get(value);
		return (share != null) ? OptionalDouble.of(share) : others(field);
	}

}
