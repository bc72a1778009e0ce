package io.tieout.inventory;

import io.tieout.core.InvalidValueException;
import io.tieout.core.SourceSystem;
import org.jspecify.annotations.Nullable;

/**
 * The document behind a movement. Orders and reservations have one number in every
 * system, so that a shipment may name what another system sold or reserved. Any other
 * document, such as a till's receipt, belongs to the system that numbered it: receipt
 * 1001 of one till is neither receipt 1001 of another nor order 1001.
 *
 * @param system the system whose own document it is; none for an order or reservation
 * @param number its number, 1 to 500 characters
 */
public record DocumentRef(@Nullable SourceSystem system, String number) {

	private static final int MAX_LENGTH = 500;

	public DocumentRef {
		number = number.strip();
		if (number.isEmpty() || number.length() > MAX_LENGTH) {
			throw new InvalidValueException("DOCUMENT_INVALID", "A document has 1 to " + MAX_LENGTH + " characters.");
		}
	}

	/**
	 * An order or a reservation.
	 * @throws InvalidValueException {@code DOCUMENT_INVALID}
	 */
	public static DocumentRef ofOrder(String number) {
		return new DocumentRef(null, number);
	}

	/**
	 * A document that only its own system speaks of.
	 * @throws InvalidValueException {@code DOCUMENT_INVALID}
	 */
	public static DocumentRef ofSystem(SourceSystem system, String number) {
		return new DocumentRef(system, number);
	}

	/**
	 * Whether other systems may speak of it too.
	 */
	boolean isShared() {
		return this.system == null;
	}

	@Override
	public String toString() {
		return isShared() ? this.number : this.system + "/" + this.number;
	}

}
