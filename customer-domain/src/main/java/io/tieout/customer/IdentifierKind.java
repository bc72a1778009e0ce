package io.tieout.customer;

import io.tieout.customer.matching.Agreement;
import io.tieout.customer.matching.Level;
import io.tieout.customer.matching.MatchField;
import java.util.Map;
import java.util.Optional;

/**
 * Identifiers that make two records one person when they agree, strongest first, each
 * with its deterministic rule. The weights only order the rules among themselves and
 * above every score.
 */
public enum IdentifierKind {

	/** A loyalty card or member number. */
	LOYALTY_ID("same-loyalty-id", 60_000),

	/** An e-mail address. */
	EMAIL("same-email", 50_000),

	/** A phone number. */
	PHONE("same-phone", 40_000);

	/** Version of the deterministic rules, as edges carry it. */
	public static final String RULES_VERSION = "deterministic-1";

	private final String rule;

	private final int weightMillibits;

	IdentifierKind(String rule, int weightMillibits) {
		this.rule = rule;
		this.weightMillibits = weightMillibits;
	}

	/**
	 * Stable name of the rule that links records which share such an identifier.
	 */
	public String rule() {
		return this.rule;
	}

	/**
	 * The edge between two records that share such an identifier. If what else they say
	 * contradicts it, there is none over a telephone, which a household shares as a
	 * matter of course; a mailbox or a card that two people use goes to a steward.
	 * @param agreement how far the two agree
	 */
	public Optional<Edge> link(RecordId one, RecordId other, Agreement agreement) {
		Map<MatchField, Level> against = agreement.contradictions().levels();
		if (this == PHONE && !against.isEmpty()) {
			return Optional.empty();
		}
		LinkDecision decision = against.isEmpty() ? LinkDecision.AUTOMATIC : LinkDecision.REVIEW;
		return Optional.of(new Edge(one, other, this.rule, this.weightMillibits, RULES_VERSION, decision, against));
	}

}
