package io.tieout.finance;

import io.tieout.core.Texts;

/**
 * A department of a store, which posts to accounts of its own.
 *
 * @param value 1 to 40 characters
 */
public record Department(String value) implements Comparable<Department> {

	public Department {
		value = Texts.required(value, "DEPARTMENT_INVALID", 40);
	}

	@Override
	public int compareTo(Department other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
