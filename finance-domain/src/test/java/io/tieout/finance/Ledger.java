package io.tieout.finance;

import io.tieout.core.BusinessDate;
import io.tieout.core.CompanyId;
import io.tieout.core.SourceSystem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;

/**
 * A small company's accounts.
 */
final class Ledger {

	static final CompanyId COMPANY = new CompanyId("UK");

	static final SourceSystem POS = new SourceSystem("pos");

	static final Currency GBP = Currency.getInstance("GBP");

	static final AccountingMonth DECEMBER = new AccountingMonth("2010-12");

	private Ledger() {
	}

	/** Rules that give each role an account of its own. */
	static PostingRuleSet rules() {
		List<AccountRule> rules = Arrays.stream(AccountRole.values())
			.map((role) -> AccountRule.of(role, account(role)))
			.toList();
		return new PostingRuleSet(1, BusinessDate.parse("2000-01-01"), "GL", GBP, rules, chart());
	}

	static List<ChartAccount> chart() {
		List<ChartAccount> chart = new ArrayList<>();
		for (AccountRole role : AccountRole.values()) {
			boolean clearing = role == AccountRole.TENDER_CLEARING;
			chart.add(new ChartAccount(account(role), role.name(), true, clearing,
					clearing ? List.of(Dimension.STORE, Dimension.TENDER) : List.of()));
		}
		return chart;
	}

	static AccountCode account(AccountRole role) {
		return new AccountCode("acc-" + role.name());
	}

	static SalesDocument document(int revision, long from, long through) {
		return new SalesDocument(Till.DAY, POS, revision, new PositionRange(from, through), DECEMBER);
	}

	static SalesJournal.Ready journal(SaleLine... lines) {
		return (SalesJournal.Ready) SalesJournal.of(document(1, 1, 100), List.of(lines), rules());
	}

}
