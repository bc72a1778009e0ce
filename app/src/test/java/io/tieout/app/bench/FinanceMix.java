package io.tieout.app.bench;

import io.tieout.core.BusinessDate;
import io.tieout.core.ChannelId;
import io.tieout.core.CompanyId;
import io.tieout.core.LocationId;
import io.tieout.core.Money;
import io.tieout.core.OrderId;
import io.tieout.core.PaymentId;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.core.SourceSystem;
import io.tieout.core.UnitPrice;
import io.tieout.finance.AccountCode;
import io.tieout.finance.AccountRole;
import io.tieout.finance.AccountingMonth;
import io.tieout.finance.ChartAccount;
import io.tieout.finance.ControlTotals;
import io.tieout.finance.Department;
import io.tieout.finance.Dimensions;
import io.tieout.finance.DocumentRef;
import io.tieout.finance.JournalCommand.PrepareJournal;
import io.tieout.finance.JournalHeader;
import io.tieout.finance.JournalLine;
import io.tieout.finance.JournalOrigin;
import io.tieout.finance.OrderCommand.RecordOrder;
import io.tieout.finance.OrderLine;
import io.tieout.finance.OrderStatus;
import io.tieout.finance.PaymentCommand.RecordPayment;
import io.tieout.finance.PaymentKind;
import io.tieout.finance.PaymentMethod;
import io.tieout.finance.PeriodId;
import io.tieout.finance.PositionRange;
import io.tieout.finance.SaleLine;
import io.tieout.finance.SaleLineKind;
import io.tieout.finance.Side;
import io.tieout.finance.StoreDayCommand.RecordSaleLine;
import io.tieout.finance.StoreDayId;
import io.tieout.finance.TaxCode;
import io.tieout.finance.Tender;
import java.util.Currency;
import java.util.List;

/**
 * Sales lines, orders, payments and journals.
 */
final class FinanceMix {

	private static final Currency GBP = Currency.getInstance("GBP");

	private static final CompanyId COMPANY = new CompanyId("MAIN");

	private static final SourceSystem SHOP = new SourceSystem("SHOP");

	private static final AccountCode CLEARING = new AccountCode("1200");

	private static final AccountCode SALES = new AccountCode("4000");

	private static final List<ChartAccount> CHART = List.of(
			new ChartAccount(CLEARING, "Clearing", true, true, List.of()),
			new ChartAccount(SALES, "Sales", true, false, List.of()));

	private FinanceMix() {
	}

	static RecordSaleLine saleLine(int lane, long block, int index) {
		StoreDayId storeDay = new StoreDayId(COMPANY, new LocationId(Fill.Blocks.store(lane)), TradingMix.day(block));
		UnitPrice price = UnitPrice.of("4.25", "GBP");
		Quantity quantity = Quantity.of(index + 1L);
		return new RecordSaleLine(storeDay,
				new SaleLine("receipt-" + block + "/" + index, "receipt-" + block, SaleLineKind.GOODS, false,
						new Sku("SKU-" + index), quantity, price, price.times(quantity), null, new ChannelId("STORE"),
						new Tender("CARD"), new TaxCode("STANDARD"), new Department("GENERAL"), null, TradingMix.NOON));
	}

	static RecordOrder order(String id) {
		return new RecordOrder(new OrderId(id), SHOP, "1", new ChannelId("WEB"), OrderStatus.CONFIRMED, null,
				List.of(new OrderLine(new Sku("SKU-1"), Quantity.of(2), UnitPrice.of("10.00", "GBP"), null)), null,
				null, GBP, TradingMix.NOON);
	}

	static RecordPayment payment(String order) {
		return new RecordPayment(new SourceSystem("PSP"), new PaymentId("payment-" + order), new OrderId(order),
				PaymentMethod.CREDIT_CARD, null, PaymentKind.CAPTURED, Money.of("20.00", "GBP"), TradingMix.NOON);
	}

	static PrepareJournal journal(long block, int index) {
		DocumentRef document = new DocumentRef(SHOP, "STORE_DAY", "day-" + block + "-" + index, "SALES");
		BusinessDate day = TradingMix.day(block);
		PeriodId period = new PeriodId(COMPANY, SHOP, AccountingMonth.of(day));
		Money amount = Money.of("125.40", "GBP");
		JournalHeader header = new JournalHeader(COMPANY, "PRIMARY", document, 1, "SALES", JournalOrigin.AUTOMATIC, day,
				day, period, GBP, GBP, null, 1, new ControlTotals(2, 10, 0, amount, amount, amount, List.of()),
				new PositionRange(1, 10), null);
		List<JournalLine> lines = List.of(line(1, CLEARING, AccountRole.TENDER_CLEARING, Side.DEBIT, amount),
				line(2, SALES, AccountRole.NET_SALES, Side.CREDIT, amount));
		return new PrepareJournal(header, lines, CHART, "erp-posting", TradingMix.NOON);
	}

	private static JournalLine line(int number, AccountCode account, AccountRole role, Side side, Money amount) {
		Dimensions dimensions = new Dimensions(new LocationId("STORE-1"), null, new ChannelId("STORE"),
				new Tender("CARD"), new Department("GENERAL"), null);
		return new JournalLine(number, account, role, side, amount, amount, null, dimensions, null, null, null, 10);
	}

}
