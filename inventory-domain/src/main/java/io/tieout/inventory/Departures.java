package io.tieout.inventory;

import io.tieout.core.Quantity;

/**
 * What has left under one number, as its witnesses tell.
 * <ul>
 * <li>A fulfilled hold took its goods off as a change by itself.</li>
 * <li>A shipment tells of what was held under its number, else of what was sold under it:
 * only what goes beyond both has left besides.</li>
 * <li>A sale never tells of what was held. Reserved goods leave for an order, and a till
 * that sells under an equal number sells others.</li>
 * </ul>
 *
 * @param soldMicros sold, in millionths of a unit
 * @param shippedMicros shipped, in millionths of a unit
 * @param fulfilledMicros taken off by fulfilled holds, in millionths of a unit
 */
record Departures(long soldMicros, long shippedMicros, long fulfilledMicros) {

	static final Departures NONE = new Departures(0, 0, 0);

	private Departures plus(Claim claim, long micros) {
		return switch (claim) {
			case SOLD ->
				new Departures(Math.addExact(this.soldMicros, micros), this.shippedMicros, this.fulfilledMicros);
			case SHIPPED ->
				new Departures(this.soldMicros, Math.addExact(this.shippedMicros, micros), this.fulfilledMicros);
			case FULFILLED ->
				new Departures(this.soldMicros, this.shippedMicros, Math.addExact(this.fulfilledMicros, micros));
			case CHANGED -> this;
		};
	}

	Departures plus(StockFact fact) {
		return plus(fact.claim(), fact.quantity().micros());
	}

	Departures and(Departures other) {
		return new Departures(Math.addExact(this.soldMicros, other.soldMicros),
				Math.addExact(this.shippedMicros, other.shippedMicros),
				Math.addExact(this.fulfilledMicros, other.fulfilledMicros));
	}

	/**
	 * What has left besides the goods of fulfilled holds.
	 */
	Quantity takenOff() {
		return new Quantity(Math.max(this.soldMicros, shippedBeyondHolds()));
	}

	/**
	 * What was shipped and neither sold nor fulfilled: it left open holds, if there are
	 * any under the number.
	 */
	Quantity shippedAlone() {
		return new Quantity(Math.max(0, shippedBeyondHolds() - this.soldMicros));
	}

	/**
	 * Whether a shipment is yet to tell of what has left.
	 */
	boolean awaitsShipment() {
		return Math.max(this.soldMicros, this.fulfilledMicros) > this.shippedMicros;
	}

	private long shippedBeyondHolds() {
		return Math.max(0, this.shippedMicros - this.fulfilledMicros);
	}

}
