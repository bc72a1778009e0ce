package io.tieout.core;

/**
 * An order's number, as the system that owns order context gives it.
 *
 * @param value 1 to 100 characters
 */
public record OrderId(String value) implements Comparable<OrderId> {

	public OrderId {
		value = Texts.required(value, "ORDER_INVALID", 100);
	}

	@Override
	public int compareTo(OrderId other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
