package io.tieout.finance;

import io.tieout.core.Texts;

/**
 * What was paid with: cash, card, voucher.
 *
 * @param value 1 to 40 characters
 */
public record Tender(String value) implements Comparable<Tender> {

	public Tender {
		value = Texts.required(value, "TENDER_INVALID", 40);
	}

	@Override
	public int compareTo(Tender other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
