package io.tieout.finance;

import io.tieout.core.Money;
import io.tieout.finance.StoreDayCommand.RecordSaleLine;
import io.tieout.finance.StoreDayEvent.SaleLineRecorded;
import io.tieout.testing.Scenario;
import java.util.stream.Stream;

/**
 * How a store's trading day behaves.
 */
final class StoreDayScenarios {

	private static final SaleLineRecorded SOLD = recorded(Till.sold("1", "15.30"), 1, "15.30");

	private StoreDayScenarios() {
	}

	private static SaleLineRecorded recorded(SaleLine line, long lines, String value) {
		return new SaleLineRecorded(Till.DAY, line, new StoreDayTotals(lines, Till.gbp(value)));
	}

	private static RecordSaleLine record(SaleLine line) {
		return new RecordSaleLine(Till.DAY, line);
	}

	private static SaleLine worth(Money amount) {
		return Till.line("x", SaleLineKind.GOODS, false, amount, null);
	}

	private static Scenario.Given scenario(String name) {
		return Scenario.of(name, StoreDayAggregate.class);
	}

	static Stream<Scenario> all() {
		Money euros = Money.of("1.00", "EUR");
		return Stream.of(scenario("a sale is recorded").when(record(Till.sold("1", "15.30"))).then(SOLD),
				scenario("an equal line is another sale").given(SOLD)
					.when(record(Till.sold("1", "15.30")))
					.then(recorded(Till.sold("1", "15.30"), 2, "30.60")),
				scenario("a return takes from the day's value").given(SOLD)
					.when(record(Till.returned("2", "-5.00")))
					.then(recorded(Till.returned("2", "-5.00"), 2, "10.30")),
				scenario("a stock adjustment is a line without money").given(SOLD)
					.when(record(Till.of("3", SaleLineKind.STOCK_ADJUSTMENT, "0.00")))
					.then(recorded(Till.of("3", SaleLineKind.STOCK_ADJUSTMENT, "0.00"), 2, "15.30")),
				scenario("a stock adjustment with money is refused")
					.when(record(Till.of("3", SaleLineKind.STOCK_ADJUSTMENT, "0.01")))
					.thenRefused("ADJUSTMENT_WITH_AMOUNT"),
				scenario("a stock adjustment with tax is refused")
					.when(record(
							Till.line("3", SaleLineKind.STOCK_ADJUSTMENT, false, Till.gbp("0.00"), Till.gbp("0.01"))))
					.thenRefused("ADJUSTMENT_WITH_AMOUNT"),
				scenario("a day has one currency").given(SOLD)
					.when(record(worth(euros)))
					.thenRefused("CURRENCY_MISMATCH"),
				scenario("tax is in the day's currency")
					.when(record(Till.line("1", SaleLineKind.GOODS, false, Till.gbp("1.00"), euros)))
					.thenRefused("CURRENCY_MISMATCH"),
				scenario("a line beyond every amount is refused").given(SOLD)
					.when(record(worth(Money.ofMinor(Long.MAX_VALUE / 1000, "GBP"))))
					.thenRefused("AMOUNT_OUT_OF_RANGE"),
				scenario("tax beyond every amount is refused")
					.when(record(Till.line("1", SaleLineKind.GOODS, false, Till.gbp("1.00"),
							Money.ofMinor(Long.MIN_VALUE, "GBP"))))
					.thenRefused("AMOUNT_OUT_OF_RANGE"),
				scenario("a day beyond every amount is refused")
					.given(recorded(worth(Till.gbp("999999999999.00")), 1, "999999999999.00"))
					.when(record(worth(Till.gbp("1.01"))))
					.thenRefused("AMOUNT_OUT_OF_RANGE"));
	}

}
