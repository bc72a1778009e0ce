package io.tieout.projections.support;

/**
 * Rows and digest of a table, kept up to date row by row as they are written.
 */
final class Tally {

	private long rows;

	private Digest digest;

	Tally(Generation generation) {
		this.rows = generation.rows();
		this.digest = generation.digest();
	}

	/** Takes a slot's row for the one that the table held. */
	void written(Slot<?> slot, Digest fresh) {
		if (slot.stored != null) {
			this.digest = this.digest.minus(slot.stored);
		}
		this.digest = this.digest.plus(fresh);
		boolean present = slot.row != null;
		this.rows += (present ? 1 : 0) - (slot.storedPresent ? 1 : 0);
		slot.stored = fresh;
		slot.storedPresent = present;
	}

	long rows() {
		return this.rows;
	}

	Digest digest() {
		return this.digest;
	}

}
