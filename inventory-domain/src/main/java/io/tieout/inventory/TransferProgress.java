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
 * @param statedLost what was stated to be lost between the places
 * @param givenUp what people decided will not arrive; it is lost as far as it does not
 * arrive after all
 * @param origin the place it left from, if that is known
 * @param destination the place it goes to, if that is known: the first that was named
 */
public record TransferProgress(Quantity dispatched, Quantity received, Quantity statedLost, Quantity givenUp,
		@Nullable LocationId origin, @Nullable LocationId destination) {

	static final TransferProgress NONE = new TransferProgress(Quantity.ZERO, Quantity.ZERO, Quantity.ZERO,
			Quantity.ZERO, null, null);

	/**
	 * What is on the way: what left and neither arrived nor was lost, never below zero.
	 */
	public Quantity inTransit() {
		return open().max(Quantity.ZERO);
	}

	/**
	 * What was lost between the places: what was stated to be, and what was given up and
	 * has not arrived.
	 */
	public Quantity lost() {
		return this.statedLost.plus(missing().min(this.givenUp).max(Quantity.ZERO));
	}

	/**
	 * Where its goods are.
	 */
	public TransferStatus status() {
		if (open().isNegative()) {
			return TransferStatus.OVER_RECEIVED;
		}
		if (open().isPositive()) {
			return (this.received.isZero() && lost().isZero()) ? TransferStatus.DISPATCHED
					: TransferStatus.PARTLY_RECEIVED;
		}
		return lost().isZero() ? TransferStatus.RECEIVED : TransferStatus.LOST;
	}

	private Quantity open() {
		return this.dispatched.minus(this.received).minus(lost());
	}

	/** By what systems state. */
	private Quantity missing() {
		return this.dispatched.minus(this.received).minus(this.statedLost);
	}

	TransferProgress after(TransferStep step, Quantity quantity) {
		return switch (step) {
			case DISPATCHED -> with(this.dispatched.plus(quantity), this.received, this.statedLost, this.givenUp);
			case RECEIVED -> with(this.dispatched, this.received.plus(quantity), this.statedLost, this.givenUp);
			case LOST -> with(this.dispatched, this.received, this.statedLost.plus(quantity), this.givenUp);
		};
	}

	TransferProgress givingUp(Quantity quantity) {
		return with(this.dispatched, this.received, this.statedLost, this.givenUp.plus(quantity));
	}

	private TransferProgress with(Quantity left, Quantity arrived, Quantity stated, Quantity decided) {
		return new TransferProgress(left, arrived, stated, decided, this.origin, this.destination);
	}

	/**
	 * With the places that were named, unless others were before.
	 */
	TransferProgress between(@Nullable LocationId from, @Nullable LocationId to) {
		return new TransferProgress(this.dispatched, this.received, this.statedLost, this.givenUp,
				(this.origin != null) ? this.origin : from, (this.destination != null) ? this.destination : to);
	}

	/**
	 * Without its places once all that could have named them was taken back.
	 */
	TransferProgress forgettingPlaces() {
		boolean named = !this.dispatched.isZero() || !this.received.isZero();
		return named ? this
				: new TransferProgress(this.dispatched, this.received, this.statedLost, this.givenUp, null, null);
	}

	/**
	 * What is on the way to a known place.
	 */
	Quantity awaited() {
		return (this.destination != null) ? inTransit() : Quantity.ZERO;
	}

}
