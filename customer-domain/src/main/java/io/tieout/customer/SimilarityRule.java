package io.tieout.customer;

import io.tieout.customer.matching.Agreement;
import io.tieout.customer.matching.Features;
import io.tieout.customer.matching.MatchModel;
import io.tieout.customer.matching.TermFrequencies;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Two records that look alike are one person: what their agreement weighs by the model,
 * and from where on it needs nobody to be asked. The bounds are the same for every model
 * and installation.
 */
public final class SimilarityRule {

	/** Stable name of the rule. */
	public static final String NAME = "similar";

	/** From here on two records are one person, 16 to 1. */
	private static final int SURE_MILLIBITS = 4_000;

	/** From here on that is at least as likely as not, and a steward is asked. */
	private static final int DOUBTFUL_MILLIBITS = 0;

	/** From here on one link alone unites two groups. */
	private static final int STRONG_MILLIBITS = 9_000;

	/** Fewer fields than that prove nothing, however rare what they say. */
	private static final int FEWEST_FIELDS = 3;

	private static final double MILLIBITS = 1_000;

	private final MatchModel model;

	private final TermFrequencies terms;

	/**
	 * The rule under a model.
	 * @param terms the frequencies that belong to it
	 */
	public SimilarityRule(MatchModel model, TermFrequencies terms) {
		this.model = model;
		this.terms = terms;
	}

	/**
	 * The edge between two records, empty if they are more likely two people.
	 */
	public Optional<Edge> link(RecordId one, Features ofOne, RecordId other, Features ofOther) {
		Agreement agreement = Agreement.of(ofOne, ofOther);
		int weight = weight(ofOne, agreement);
		if (weight < DOUBTFUL_MILLIBITS) {
			return Optional.empty();
		}
		boolean sure = weight >= SURE_MILLIBITS && agreement.agreeing() >= FEWEST_FIELDS && !agreement.mayBeTwins();
		return Optional.of(new Edge(one, other, NAME, weight, this.model.version(),
				sure ? LinkDecision.AUTOMATIC : LinkDecision.REVIEW, agreement.levels()));
	}

	/**
	 * The weight of two records being one person, in thousandths of a bit; empty if they
	 * have too few fields in common to prove anything.
	 */
	public OptionalInt weightMillibits(Features one, Features other) {
		Agreement agreement = Agreement.of(one, other);
		return (agreement.levels().size() >= FEWEST_FIELDS) ? OptionalInt.of(weight(one, agreement))
				: OptionalInt.empty();
	}

	/**
	 * The guard against uniting two groups over one link that this rule is not very sure
	 * of.
	 * @param edges every edge that holds between them
	 */
	public static UnionGuard bridges(Iterable<Edge> edges) {
		return new BridgeGuard(edges, STRONG_MILLIBITS);
	}

	private int weight(Features one, Agreement agreement) {
		return (int) Math.round(MILLIBITS * this.model.weight(one, agreement, this.terms));
	}

}
