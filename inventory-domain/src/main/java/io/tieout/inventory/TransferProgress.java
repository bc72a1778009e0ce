package io.tieout.inventory;

import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far an item of a transfer has come, by all that is known, in whatever order it
 * became known. What left ties out with what arrived, is on the way and was lost, unless
 * more arrived than is known to have left.
 *
 * @param dispatched what left
 * @param received what arrived
 * @param statedLost what was stated to be lost between the places
 * @param givenUp what people decided will not arrive, as far as it has not arrived since
 * @param leftFrom the places it left from
 * @param sentTo the places that dispatches said it goes to
 * @param arrivedAt the places it arrived at
 * @param cameFrom the places that arrivals said it came from
 */
public record TransferProgress(Quantity dispatched, Quantity received, Quantity statedLost, Quantity givenUp,
		List<AtPlace> leftFrom, List<AtPlace> sentTo, List<AtPlace> arrivedAt, List<AtPlace> cameFrom) {

	static final TransferProgress NONE = new TransferProgress(Quantity.ZERO, Quantity.ZERO, Quantity.ZERO,
			Quantity.ZERO, List.of(), List.of(), List.of(), List.of());

	public TransferProgress {
		leftFrom = List.copyOf(leftFrom);
		sentTo = List.copyOf(sentTo);
		arrivedAt = List.copyOf(arrivedAt);
		cameFrom = List.copyOf(cameFrom);
	}

	/**
	 * The place that most of it left from; what arrivals say counts where no dispatch is
	 * known. {@code null} if nobody has named one.
	 */
	public @Nullable LocationId origin() {
		LocationId left = AtPlace.most(this.leftFrom);
		return (left != null) ? left : AtPlace.most(this.cameFrom);
	}

	/**
	 * The place that most of it was sent to; where it arrived counts where no dispatch
	 * says so. {@code null} if nobody has named one.
	 */
	public @Nullable LocationId destination() {
		LocationId sent = AtPlace.most(this.sentTo);
		return (sent != null) ? sent : AtPlace.most(this.arrivedAt);
	}

	/**
	 * What is on the way: what left and neither arrived nor was lost, never below zero.
	 */
	public Quantity inTransit() {
		return missing().minus(lost());
	}

	/**
	 * What was lost between the places: what was stated to be or given up, as far as it
	 * is known to have left and has not arrived after all.
	 */
	public Quantity lost() {
		return this.statedLost.plus(this.givenUp).min(missing()).max(Quantity.ZERO);
	}

	/**
	 * Where its goods are.
	 */
	public TransferStatus status() {
		if (this.received.compareTo(this.dispatched) > 0 || this.statedLost.compareTo(this.dispatched) > 0) {
			return TransferStatus.OVER_RECEIVED;
		}
		if (this.dispatched.isZero()) {
			return TransferStatus.WITHDRAWN;
		}
		if (inTransit().isPositive()) {
			return (this.received.isZero() && lost().isZero()) ? TransferStatus.DISPATCHED
					: TransferStatus.PARTLY_RECEIVED;
		}
		return lost().isZero() ? TransferStatus.RECEIVED : TransferStatus.LOST;
	}

	private Quantity missing() {
		return this.dispatched.minus(this.received).max(Quantity.ZERO);
	}

	/**
	 * With one more step. A loss names no place: who states it may be at either end.
	 */
	TransferProgress after(TransferStep step, Quantity quantity, @Nullable LocationId from, @Nullable LocationId to) {
		return changed(step, quantity, from, to).withoutWhatArrived();
	}

	/**
	 * Without a step that is taken back.
	 */
	TransferProgress without(TransferStep step, Quantity quantity, @Nullable LocationId from, @Nullable LocationId to) {
		return changed(step, quantity.negated(), from, to).withoutWhatArrived();
	}

	/** Goods that were given up and have arrived, or never left, are given up no more. */
	private TransferProgress withoutWhatArrived() {
		Quantity still = this.givenUp.min(missing());
		return still.equals(this.givenUp) ? this : new TransferProgress(this.dispatched, this.received, this.statedLost,
				still, this.leftFrom, this.sentTo, this.arrivedAt, this.cameFrom);
	}

	private TransferProgress changed(TransferStep step, Quantity quantity, @Nullable LocationId from,
			@Nullable LocationId to) {
		return switch (step) {
			case DISPATCHED -> new TransferProgress(this.dispatched.plus(quantity), this.received, this.statedLost,
					this.givenUp, AtPlace.plus(this.leftFrom, from, quantity), AtPlace.plus(this.sentTo, to, quantity),
					this.arrivedAt, this.cameFrom);
			case RECEIVED -> new TransferProgress(this.dispatched, this.received.plus(quantity), this.statedLost,
					this.givenUp, this.leftFrom, this.sentTo, AtPlace.plus(this.arrivedAt, to, quantity),
					AtPlace.plus(this.cameFrom, from, quantity));
			case LOST -> new TransferProgress(this.dispatched, this.received, this.statedLost.plus(quantity),
					this.givenUp, this.leftFrom, this.sentTo, this.arrivedAt, this.cameFrom);
		};
	}

	TransferProgress givingUp(Quantity quantity) {
		return new TransferProgress(this.dispatched, this.received, this.statedLost, this.givenUp.plus(quantity),
				this.leftFrom, this.sentTo, this.arrivedAt, this.cameFrom);
	}

	/**
	 * What is on the way to a known place.
	 */
	List<AtPlace> awaited() {
		return AtPlace.plus(List.of(), destination(), inTransit());
	}

}
