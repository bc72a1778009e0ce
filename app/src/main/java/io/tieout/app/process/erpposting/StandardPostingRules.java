package io.tieout.app.process.erpposting;

import io.tieout.core.BusinessDate;
import io.tieout.finance.AccountCode;
import io.tieout.finance.AccountRole;
import io.tieout.finance.AccountRule;
import io.tieout.finance.ChartAccount;
import io.tieout.finance.Dimension;
import io.tieout.finance.PostingRuleSet;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;

/**
 * Posting rules for a company that has stated none: an account for each role, with the
 * numbers of a common retail chart of accounts.
 */
public final class StandardPostingRules {

	private static final BusinessDate ALWAYS = BusinessDate.parse("1970-01-01");

	private StandardPostingRules() {
	}

	/**
	 * Version 1 of the rules of a company.
	 * @param functionalCurrency the currency it reports in
	 * @param ledger the ledger posted to
	 */
	public static PostingRuleSet of(Currency functionalCurrency, String ledger) {
		List<AccountRole> roles = Arrays.asList(AccountRole.values());
		return new PostingRuleSet(1, ALWAYS, ledger, functionalCurrency,
				roles.stream().map((role) -> AccountRule.of(role, account(role).code())).toList(),
				roles.stream().map(StandardPostingRules::account).toList());
	}

	private static ChartAccount account(AccountRole role) {
		return switch (role) {
			case TENDER_CLEARING -> new ChartAccount(new AccountCode("1200"), "Tender clearing", true, true,
					List.of(Dimension.STORE, Dimension.TENDER));
			case OUTPUT_TAX -> balance("2200", "Output tax");
			case GIFT_CARD_LIABILITY -> balance("2300", "Gift vouchers outstanding");
			case DONATIONS_PAYABLE -> balance("2310", "Donations payable");
			case NET_SALES -> income("4000", "Sales");
			case SALES_RETURNS -> income("4010", "Sales returns");
			case DISCOUNTS -> income("4020", "Discounts");
			case MANUAL_SALES -> income("4090", "Manual sales");
			case POSTAGE_INCOME -> income("4100", "Postage and carriage");
			case FEES -> income("6200", "Bank and marketplace fees");
			case SAMPLES -> income("6300", "Samples");
			case ROUNDING -> balance("6900", "Rounding differences");
		};
	}

	private static ChartAccount balance(String code, String name) {
		return new ChartAccount(new AccountCode(code), name, true, false, List.of());
	}

	private static ChartAccount income(String code, String name) {
		return new ChartAccount(new AccountCode(code), name, true, false, List.of(Dimension.STORE, Dimension.CHANNEL));
	}

}
