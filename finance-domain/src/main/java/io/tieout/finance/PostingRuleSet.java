package io.tieout.finance;

import io.tieout.core.BusinessDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * One version of a company's posting rules.
 *
 * @param version from 1, without gaps
 * @param effectiveFrom first trading day it applies to
 * @param ledger the ledger posted to
 * @param functionalCurrency the company's currency
 * @param rules which account plays which role
 * @param chart the accounts the rules name, as the chart of accounts knows them
 */
public record PostingRuleSet(int version, BusinessDate effectiveFrom, String ledger, Currency functionalCurrency,
		List<AccountRule> rules, List<ChartAccount> chart) {

	public PostingRuleSet {
		rules = List.copyOf(rules);
		chart = List.copyOf(chart);
	}

	/**
	 * The account that a summary line posts to, empty if no rule fits.
	 */
	public Optional<AccountCode> accountFor(SummaryKey key) {
		return this.rules.stream()
			.filter((rule) -> rule.fits(key))
			.max(Comparator.comparingInt(AccountRule::narrowness))
			.map(AccountRule::account);
	}

	/**
	 * What the chart of accounts says of an account, empty if it does not know it.
	 */
	public Optional<ChartAccount> chartAccount(AccountCode code) {
		return this.chart.stream().filter((account) -> account.code().equals(code)).findFirst();
	}

	boolean isAmbiguous() {
		return this.rules.stream()
			.anyMatch((rule) -> this.rules.stream().filter((other) -> other.claimsSame(rule)).count() > 1);
	}

	boolean namesUnknownAccount() {
		return this.rules.stream().anyMatch((rule) -> chartAccount(rule.account()).isEmpty());
	}

}
