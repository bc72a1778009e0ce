package io.tieout.inventory;

import java.util.Optional;

/**
 * The states of goods on hand between which a fact can tell. Reserved goods are sellable
 * ones that a reservation holds.
 */
public enum StockState {

	/** Free to be sold. */
	SELLABLE(null),

	/** Unfit for sale. */
	DAMAGED(StockAccount.DAMAGED),

	/** Waiting for a decision on their quality. */
	QUALITY_CONTROL(StockAccount.QUALITY_CONTROL);

	private final StockAccount account;

	StockState(StockAccount account) {
		this.account = account;
	}

	/**
	 * The account that is kept of goods in this state; sellable is what remains.
	 */
	Optional<StockAccount> account() {
		return Optional.ofNullable(this.account);
	}

}
