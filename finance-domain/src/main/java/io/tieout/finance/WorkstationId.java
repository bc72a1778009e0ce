package io.tieout.finance;

import io.tieout.core.InvalidValueException;
import io.tieout.core.Texts;

/**
 * A till of a store, by the number or name it has there.
 *
 * @param value 1 to 40 characters, no slash
 */
public record WorkstationId(String value) implements Comparable<WorkstationId> {

	public WorkstationId {
		value = Texts.required(value, "WORKSTATION_INVALID", 40);
		if (value.indexOf('/') >= 0) {
			throw new InvalidValueException("WORKSTATION_INVALID", "The identifier must not contain '/'.");
		}
	}

	@Override
	public int compareTo(WorkstationId other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
