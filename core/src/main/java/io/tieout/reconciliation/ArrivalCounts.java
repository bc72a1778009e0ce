package io.tieout.reconciliation;

/**
 * How many records arrived and what became of those that were not taken as new facts;
 * what was taken as new is counted by its own events.
 *
 * @param received every arrival, repeated ones too
 * @param duplicates arrivals of what was known
 * @param parked arrivals that wait in the hospital now
 * @param rejected arrivals that only their sender can mend, and letters that were
 * discarded or superseded
 */
public record ArrivalCounts(long received, long duplicates, long parked, long rejected) {

	/** Nothing arrived. */
	public static final ArrivalCounts NONE = new ArrivalCounts(0, 0, 0, 0);

	/**
	 * The sum.
	 */
	public ArrivalCounts plus(ArrivalCounts other) {
		return new ArrivalCounts(Math.addExact(this.received, other.received),
				Math.addExact(this.duplicates, other.duplicates), Math.addExact(this.parked, other.parked),
				Math.addExact(this.rejected, other.rejected));
	}

	boolean isNegativeAnywhere() {
		return this.received < 0 || this.duplicates < 0 || this.parked < 0 || this.rejected < 0;
	}

	boolean isNothing() {
		return equals(NONE);
	}

}
