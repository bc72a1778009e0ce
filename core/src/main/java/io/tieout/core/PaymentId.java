package io.tieout.core;

/**
 * A payment's number, as the payment gateway gives it.
 *
 * @param value 1 to 100 characters
 */
public record PaymentId(String value) implements Comparable<PaymentId> {

	public PaymentId {
		value = Texts.required(value, "PAYMENT_INVALID", 100);
	}

	@Override
	public int compareTo(PaymentId other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
