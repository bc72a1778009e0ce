package io.tieout.app.process.identity;

import io.tieout.customer.matching.MatchField;
import io.tieout.customer.matching.TermFrequencies;
import io.tieout.customer.matching.TermTable;
import io.tieout.sealing.BlindIndex;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Frequencies of values that are known by their keyed hashes alone, 64 bits of each.
 *
 * @param index hashes the values that are asked for
 * @param shares share by hash, by field
 * @param others share of every other value, by field
 */
record HashedTerms(BlindIndex index, Map<MatchField, Map<Long, Double>> shares,
		Map<MatchField, Double> others) implements TermFrequencies {

	private static final String PURPOSE = "term/";

	/**
	 * The frequencies of a table.
	 */
	static HashedTerms of(BlindIndex index, TermTable table) {
		Map<MatchField, Map<Long, Double>> shares = new EnumMap<>(MatchField.class);
		Map<MatchField, Double> others = new EnumMap<>(MatchField.class);
		for (MatchField field : MatchField.values()) {
			table.others(field).ifPresent((share) -> {
				Map<Long, Double> hashed = new TreeMap<>();
				table.shares(field).forEach((value, frequency) -> hashed.put(hash(index, field, value), frequency));
				shares.put(field, hashed);
				others.put(field, share);
			});
		}
		return new HashedTerms(index, shares, others);
	}

	private static long hash(BlindIndex index, MatchField field, String value) {
		return index.hash64(PURPOSE + field, value);
	}

	@Override
	public OptionalDouble of(MatchField field, String value) {
		Map<Long, Double> known = this.shares.get(field);
		Double other = this.others.get(field);
		return (known != null && other != null)
				? OptionalDouble.of(known.getOrDefault(hash(this.index, field, value), other)) : OptionalDouble.empty();
	}

}
