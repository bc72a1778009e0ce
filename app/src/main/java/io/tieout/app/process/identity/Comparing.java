package io.tieout.app.process.identity;

import io.tieout.customer.Edge;
import io.tieout.customer.RecordId;
import io.tieout.customer.SimilarityRule;
import io.tieout.customer.matching.Features;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Compares records, each pair of descriptions once: what is found when a batch is read is
 * asked again when it is decided.
 */
final class Comparing {

	private final SimilarityRule rule;

	private final Map<Features, Map<Features, Optional<Edge>>> found = new IdentityHashMap<>();

	Comparing(SimilarityRule rule) {
		this.rule = rule;
	}

	/**
	 * The edge between two records that look alike, empty if they do not.
	 */
	Optional<Edge> link(RecordId one, Features ofOne, RecordId other, Features ofOther) {
		if (one.compareTo(other) > 0) {
			return link(other, ofOther, one, ofOne);
		}
		return this.found.computeIfAbsent(ofOne, (unseen) -> new IdentityHashMap<>())
			.computeIfAbsent(ofOther, (unseen) -> this.rule.link(one, ofOne, other, ofOther));
	}

	/**
	 * The weight of two records being one person, empty if they have too little in
	 * common.
	 */
	OptionalInt weightMillibits(Features one, Features other) {
		return this.rule.weightMillibits(one, other);
	}

}
