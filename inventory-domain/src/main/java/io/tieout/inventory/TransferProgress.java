package io.tieout.inventory;

import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * How far an item of a transfer has come, by all that is known. What left ties out with
 * what arrived, is on the way and was lost, unless more arrived than is known to have
 * left.
 *
 * @param dispatched what left
 * @param received what arrived
 * @param lost what was lost between the places
 * @param origin the place it left from, if that is known
 * @param destination the place it goes to, if that is known: the first that was named
 */
public record TransferProgress(Quantity dispatched, Quantity received, Quantity lost, @Nullable LocationId origin,
		@Nullable LocationId destination) {

	static final TransferProgress NONE = new TransferProgress(Quantity.ZERO, Quantity.ZERO, Quantity.ZERO, null, null);

	/**
	 * What is on the way: what left and neither arrived nor was lost, never below zero.
	 */
	public Quantity inTransit() {
		return open().max(Quantity.ZERO);
	}

	/**
	 * Where its goods are.
	 */
	public TransferStatus status() {
		if (open().isNegative()) {
			return TransferStatus.OVER_RECEIVED;
		}
		if (open().isPositive()) {
			return (this.received.isZero() && this.lost.isZero()) ? TransferStatus.DISPATCHED
					: TransferStatus.PARTLY_RECEIVED;
		}
		return this.lost.isZero() ? TransferStatus.RECEIVED : TransferStatus.LOST;
	}

	private Quantity open() {
		return this.dispatched.minus(this.received).minus(this.lost);
	}

	TransferProgress after(TransferStep step, Quantity quantity) {
		return switch (step) {
			case DISPATCHED -> new TransferProgress(this.dispatched.plus(quantity), this.received, this.lost,
					this.origin, this.destination);
			case RECEIVED -> new TransferProgress(this.dispatched, this.received.plus(quantity), this.lost, this.origin,
					this.destination);
			case LOST -> new TransferProgress(this.dispatched, this.received, this.lost.plus(quantity), this.origin,
					this.destination);
		};
	}

	/**
	 * With the places that were named, unless others were before.
	 */
	TransferProgress between(@Nullable LocationId from, @Nullable LocationId to) {
		return new TransferProgress(this.dispatched, this.received, this.lost,
				(this.origin != null) ? this.origin : from, (this.destination != null) ? this.destination : to);
	}

	/**
	 * What is on the way to a known place.
	 */
	Quantity awaited() {
		return (this.destination != null) ? inTransit() : Quantity.ZERO;
	}

}
