package io.tieout.finance;

import io.tieout.core.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * What one sale line posts under one key. The postings of a line balance.
 *
 * @param key what it is summed under
 * @param amount the amount, above zero
 */
public record SalePosting(SummaryKey key, Money amount) {

	/**
	 * The postings of a sale line: the money to the tender's clearing account, against
	 * what was sold and, where the source states it, its tax. A line without money posts
	 * nothing.
	 */
	public static List<SalePosting> of(StoreDayId storeDay, SaleLine line) {
		Money tax = (line.tax() != null) ? line.tax() : Money.zero(line.amount().currency());
		List<SalePosting> postings = new ArrayList<>(3);
		post(postings, storeDay, line, AccountRole.TENDER_CLEARING, Side.DEBIT, line.amount());
		post(postings, storeDay, line, soldAs(line), Side.CREDIT, line.amount().minus(tax));
		post(postings, storeDay, line, AccountRole.OUTPUT_TAX, Side.CREDIT, tax);
		return List.copyOf(postings);
	}

	private static void post(List<SalePosting> postings, StoreDayId storeDay, SaleLine line, AccountRole role,
			Side usual, Money amount) {
		if (!amount.isZero()) {
			Side side = amount.isNegative() ? usual.opposite() : usual;
			postings.add(new SalePosting(new SummaryKey(storeDay, role, side, line.channel(), line.tender(),
					line.taxCode(), line.department()), amount.abs()));
		}
	}

	private static AccountRole soldAs(SaleLine line) {
		return switch (line.kind()) {
			case GOODS, STOCK_ADJUSTMENT -> line.returned() ? AccountRole.SALES_RETURNS : AccountRole.NET_SALES;
			case POSTAGE -> AccountRole.POSTAGE_INCOME;
			case FEE -> AccountRole.FEES;
			case DISCOUNT -> AccountRole.DISCOUNTS;
			case GIFT_VOUCHER -> AccountRole.GIFT_CARD_LIABILITY;
			case DONATION -> AccountRole.DONATIONS_PAYABLE;
			case SAMPLE -> AccountRole.SAMPLES;
			case MANUAL -> AccountRole.MANUAL_SALES;
		};
	}

}
