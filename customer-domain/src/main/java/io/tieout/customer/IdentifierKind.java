package io.tieout.customer;

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
	 * Whether an edge rests on a shared identifier.
	 */
	public static boolean isBehind(Edge edge) {
		return edge.modelVersion().equals(RULES_VERSION) && edge.decision() == LinkDecision.AUTOMATIC;
	}

	/**
	 * The edge between two records that share such an identifier.
	 */
	public Edge link(RecordId one, RecordId other) {
		return new Edge(one, other, this.rule, this.weightMillibits, RULES_VERSION, LinkDecision.AUTOMATIC);
	}

}
