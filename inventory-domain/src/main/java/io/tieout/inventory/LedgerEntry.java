package io.tieout.inventory;

import io.tieout.core.Quantity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one event changes in the ledger of a position. The sum of all entries up to a
 * business time is what was there then.
 *
 * @param at business time
 * @param onHand change of what is physically there
 * @param reserved change of the part that reservations hold
 * @param damaged change of the part that is unfit for sale
 * @param qualityControl change of the part that waits for a decision on its quality
 */
public record LedgerEntry(Instant at, Quantity onHand, Quantity reserved, Quantity damaged, Quantity qualityControl) {

	static LedgerEntry nothing(Instant at) {
		return new LedgerEntry(at, Quantity.ZERO, Quantity.ZERO, Quantity.ZERO, Quantity.ZERO);
	}

	static LedgerEntry of(Instant at, StockAccount account, Quantity change) {
		return nothing(at).and(account, change);
	}

	/**
	 * The entry of goods that came or went in a state.
	 */
	static LedgerEntry ofGoods(Instant at, Quantity change, StockState state, Quantity changeOfState) {
		LedgerEntry entry = of(at, StockAccount.ON_HAND, change);
		return state.account().map((account) -> entry.and(account, changeOfState)).orElse(entry);
	}

	static LedgerEntry ofHold(Instant at, Quantity reserved) {
		return nothing(at).andReserved(reserved);
	}

	LedgerEntry and(StockAccount account, Quantity change) {
		return switch (account) {
			case ON_HAND ->
				new LedgerEntry(this.at, this.onHand.plus(change), this.reserved, this.damaged, this.qualityControl);
			case DAMAGED ->
				new LedgerEntry(this.at, this.onHand, this.reserved, this.damaged.plus(change), this.qualityControl);
			case QUALITY_CONTROL ->
				new LedgerEntry(this.at, this.onHand, this.reserved, this.damaged, this.qualityControl.plus(change));
		};
	}

	LedgerEntry andReserved(@Nullable Quantity change) {
		return (change == null) ? this
				: new LedgerEntry(this.at, this.onHand, this.reserved.plus(change), this.damaged, this.qualityControl);
	}

	/**
	 * Change of what is free to be sold or reserved.
	 */
	public Quantity sellable() {
		return this.onHand.minus(this.reserved).minus(this.damaged).minus(this.qualityControl);
	}

	/**
	 * Whether it changes anything.
	 */
	public boolean isNothing() {
		return this.onHand.isZero() && this.reserved.isZero() && this.damaged.isZero() && this.qualityControl.isZero();
	}

}
