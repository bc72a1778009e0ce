package io.tieout.app.ingest.inbox;

/**
 * What became of records.
 *
 * @param accepted taken as new
 * @param duplicates known before
 * @param parked waiting in the hospital
 * @param rejected refused
 */
public record Counts(long accepted, long duplicates, long parked, long rejected) {

	/** Nothing. */
	public static final Counts NONE = new Counts(0, 0, 0, 0);

	/** One record taken as new. */
	public static final Counts ACCEPTED = new Counts(1, 0, 0, 0);

	/** One record known before. */
	public static final Counts DUPLICATE = new Counts(0, 1, 0, 0);

	/** One record that waits. */
	public static final Counts PARKED = new Counts(0, 0, 1, 0);

	/** One record refused. */
	public static final Counts REJECTED = new Counts(0, 0, 0, 1);

	/**
	 * How many there were.
	 */
	public long received() {
		return this.accepted + this.duplicates + this.parked + this.rejected;
	}

	/**
	 * The sum.
	 */
	public Counts plus(Counts other) {
		return new Counts(this.accepted + other.accepted, this.duplicates + other.duplicates,
				this.parked + other.parked, this.rejected + other.rejected);
	}

}
