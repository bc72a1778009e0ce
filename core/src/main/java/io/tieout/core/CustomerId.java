package io.tieout.core;

import java.util.UUID;

/**
 * The golden identity of a person: a UUIDv7 minted with the person's first record, stable
 * over merges.
 *
 * @param value the id
 */
public record CustomerId(UUID value) {

	/**
	 * Parses a customer id.
	 * @throws InvalidValueException {@code CUSTOMER_ID_INVALID}
	 */
	public static CustomerId parse(String text) {
		try {
			return new CustomerId(UUID.fromString(text));
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidValueException("CUSTOMER_ID_INVALID", "A customer id is a UUID.");
		}
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
