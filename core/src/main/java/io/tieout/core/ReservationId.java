package io.tieout.core;

/**
 * A reservation's number, chosen by the caller so that a retry is recognised.
 *
 * @param value 1 to 100 characters
 */
public record ReservationId(String value) implements Comparable<ReservationId> {

	public ReservationId {
		value = Texts.required(value, "RESERVATION_INVALID", 100);
	}

	@Override
	public int compareTo(ReservationId other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
