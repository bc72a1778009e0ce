package io.tieout.core;

/**
 * A legal entity with its own ledger.
 *
 * @param value 1 to 40 characters, no slash (it separates company and SKU in aggregate
 * ids)
 */
public record CompanyId(String value) implements Comparable<CompanyId> {

	public CompanyId {
		value = Texts.requiredWithout('/', value, "COMPANY_INVALID", 40);
	}

	@Override
	public int compareTo(CompanyId other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
