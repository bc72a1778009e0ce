package io.tieout.app.ingest.hospital;

/**
 * What came of releasing letters.
 *
 * @param released how many were applied
 * @param waiting how many were tried and wait on
 */
public record Released(int released, int waiting) {

	/** Nothing. */
	static final Released NONE = new Released(0, 0);

	Released plus(Released other) {
		return new Released(this.released + other.released, this.waiting + other.waiting);
	}

}
