package io.tieout.finance;

import io.tieout.core.Texts;

/**
 * A kind of tax treatment, as the source names it.
 *
 * @param value 1 to 40 characters
 */
public record TaxCode(String value) implements Comparable<TaxCode> {

	public TaxCode {
		value = Texts.required(value, "TAX_CODE_INVALID", 40);
	}

	@Override
	public int compareTo(TaxCode other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
