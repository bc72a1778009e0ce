package io.tieout.reconciliation;

import io.tieout.core.InvalidValueException;

/**
 * A break's identity: one key of one flow has one break for ever, which may close and
 * open again.
 *
 * @param flow what is compared
 * @param key the key both sides share, such as an order number; 1 to 250 characters
 */
public record BreakId(Flow flow, String key) {

	public BreakId {
		if (key.isBlank() || key.length() > 250) {
			throw new InvalidValueException("BREAK_KEY_INVALID", "The key of a break needs 1 to 250 characters.");
		}
	}

	/**
	 * The break of a key.
	 */
	public static BreakId of(String flow, String key) {
		return new BreakId(new Flow(flow), key);
	}

	/**
	 * The aggregate that decides about the break.
	 */
	public String aggregateId() {
		return "break:" + this;
	}

	/**
	 * Flow and key: {@code order-payment/4711}.
	 */
	@Override
	public String toString() {
		return this.flow + "/" + this.key;
	}

}
