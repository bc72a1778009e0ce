package io.tieout.reconciliation;

import io.tieout.core.InvalidValueException;

/**
 * A stream of facts that is compared as one: {@code order-payment}, {@code sales}.
 *
 * @param value lower case letters, digits and hyphens, at most 40 characters
 */
public record Flow(String value) implements Comparable<Flow> {

	public Flow {
		if (!value.matches("[a-z][a-z0-9-]{0,39}")) {
			throw new InvalidValueException("FLOW_INVALID",
					"A flow is named in lower case letters, digits and hyphens.");
		}
	}

	@Override
	public int compareTo(Flow other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
