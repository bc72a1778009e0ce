package io.tieout.customer;

import io.tieout.core.InvalidValueException;

/**
 * Two records of which somebody says whether they are one person, in canonical order.
 *
 * @param recordA the smaller of the two
 * @param recordB the greater of the two
 */
public record RecordPairId(RecordId recordA, RecordId recordB) {

	private static final String SAME = "steward-same";

	private static final String DIFFERENT = "steward-different";

	/** In place of the version of a model. */
	private static final String WORD = "steward";

	/** Above every rule and score. */
	private static final int WEIGHT_MILLIBITS = 1_000_000;

	public RecordPairId {
		int order = recordA.compareTo(recordB);
		if (order == 0) {
			throw new InvalidValueException("PAIR_INVALID", "A pair is of two different records.");
		}
		if (order > 0) {
			RecordId smaller = recordB;
			recordB = recordA;
			recordA = smaller;
		}
	}

	/**
	 * The aggregate that keeps what stewards say of the two.
	 */
	public String aggregateId() {
		return "pair:" + this;
	}

	/**
	 * The edge of a word that they are one person.
	 */
	public Edge same() {
		return Edge.ofWord(this, SAME, WEIGHT_MILLIBITS, WORD, LinkDecision.STEWARD_SAME);
	}

	/**
	 * The edge of a word that they are two.
	 */
	public Edge different() {
		return Edge.ofWord(this, DIFFERENT, WEIGHT_MILLIBITS, WORD, LinkDecision.STEWARD_DIFFERENT);
	}

	/**
	 * Both records: {@code CRM/3f… SHOP/9a…}.
	 */
	@Override
	public String toString() {
		return this.recordA + " " + this.recordB;
	}

}
