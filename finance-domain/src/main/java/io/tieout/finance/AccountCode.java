package io.tieout.finance;

import io.tieout.core.Texts;

/**
 * An account of the ledger, as the ERP names it.
 *
 * @param value 1 to 60 characters
 */
public record AccountCode(String value) implements Comparable<AccountCode> {

	public AccountCode {
		value = Texts.required(value, "ACCOUNT_INVALID", 60);
	}

	@Override
	public int compareTo(AccountCode other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
