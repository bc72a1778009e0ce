package io.tieout.customer;

import io.tieout.core.InvalidValueException;
import io.tieout.customer.matching.Agreement;
import io.tieout.customer.matching.Level;
import io.tieout.customer.matching.MatchField;
import java.util.Comparator;
import java.util.Map;

/**
 * Evidence that two records are, or are not, one person: which rule says so, how strongly
 * and under which model; never the values compared. The records stand in canonical order,
 * so an edge is the same from either end.
 *
 * @param recordA the smaller of the two records
 * @param recordB the greater of the two records
 * @param rule stable name of the rule, such as {@code same-email}
 * @param weightMillibits match weight in thousandths of a bit; a fixed one for a
 * deterministic rule
 * @param modelVersion version of the rules and figures that produced it
 * @param decision who decided
 * @param levels how far the two agree, by field, as far as the rule asked
 */
public record Edge(RecordId recordA, RecordId recordB, String rule, int weightMillibits, String modelVersion,
		LinkDecision decision, Map<MatchField, Level> levels) implements Comparable<Edge> {

	private static final Comparator<Edge> CANONICAL = Comparator
		.comparing((Edge edge) -> edge.decision != LinkDecision.STEWARD_SAME)
		.thenComparing(Comparator.comparingInt(Edge::weightMillibits).reversed())
		.thenComparing(Edge::recordA)
		.thenComparing(Edge::recordB)
		.thenComparing(Edge::rule)
		.thenComparing(Edge::modelVersion)
		.thenComparing(Edge::decision)
		.thenComparing(Edge::byLevels);

	public Edge {
		levels = levels.isEmpty() ? Map.of() : new Agreement(levels).levels();
		int order = recordA.compareTo(recordB);
		if (order == 0) {
			throw new InvalidValueException("EDGE_INVALID", "An edge joins two different records.");
		}
		if (order > 0) {
			RecordId smaller = recordB;
			recordB = recordA;
			recordA = smaller;
		}
	}

	/**
	 * An edge that somebody's word makes, without comparing anything.
	 */
	static Edge ofWord(RecordPairId pair, String rule, int weightMillibits, String modelVersion,
			LinkDecision decision) {
		return new Edge(pair.recordA(), pair.recordB(), rule, weightMillibits, modelVersion, decision, Map.of());
	}

	/**
	 * Whether it may unite records: it is for one person, and nobody has to be asked
	 * first.
	 */
	public boolean mayUnite() {
		return unites() && this.decision != LinkDecision.REVIEW;
	}

	/**
	 * Whether it follows from what the records state, and goes when they no longer do.
	 */
	public boolean isStated() {
		return this.decision == LinkDecision.AUTOMATIC || this.decision == LinkDecision.REVIEW;
	}

	/**
	 * Whether it speaks for one person, not for two.
	 */
	public boolean unites() {
		return this.decision != LinkDecision.STEWARD_DIFFERENT;
	}

	/**
	 * Whether the record is one of its ends.
	 */
	public boolean touches(RecordId record) {
		return this.recordA.equals(record) || this.recordB.equals(record);
	}

	/**
	 * The other end, seen from one of them.
	 */
	public RecordId otherThan(RecordId end) {
		return this.recordA.equals(end) ? this.recordB : this.recordA;
	}

	private static int byLevels(Edge one, Edge other) {
		return one.levels.equals(other.levels) ? 0
				: new Agreement(one.levels).toString().compareTo(new Agreement(other.levels).toString());
	}

	/**
	 * The order in which edges are considered, the same for every order of arrival: a
	 * steward's word first, then weight, then the records.
	 */
	@Override
	public int compareTo(Edge other) {
		return CANONICAL.compare(this, other);
	}

}
