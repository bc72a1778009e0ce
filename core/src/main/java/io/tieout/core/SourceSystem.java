package io.tieout.core;

/**
 * A system that states facts: a till, a shop, a warehouse.
 *
 * @param value 1 to 40 characters, no slash
 */
public record SourceSystem(String value) implements Comparable<SourceSystem> {

	public SourceSystem {
		value = Texts.requiredWithout('/', value, "SOURCE_INVALID", 40);
	}

	@Override
	public int compareTo(SourceSystem other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
