package io.tieout.finance;

import io.tieout.core.InvalidValueException;

/**
 * A purchase order's number, as the system that places it gives it. A receipt names it in
 * its document.
 *
 * @param value 1 to 100 characters
 */
public record PurchaseOrderId(String value) {

	/** Most characters of a number. */
	public static final int MAX_LENGTH = 100;

	public PurchaseOrderId {
		value = value.strip();
		if (value.isEmpty() || value.length() > MAX_LENGTH) {
			throw new InvalidValueException("PURCHASE_ORDER_INVALID",
					"A purchase order's number has 1 to " + MAX_LENGTH + " characters.");
		}
	}

	@Override
	public String toString() {
		return this.value;
	}

}
