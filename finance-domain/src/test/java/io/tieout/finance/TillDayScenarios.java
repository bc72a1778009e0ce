package io.tieout.finance;

import io.tieout.core.Money;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.finance.TillDayCommand.RecordTillTransaction;
import io.tieout.finance.TillDayEvent.TillTransactionRecorded;
import io.tieout.testing.Scenario;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a till's trading day behaves.
 */
final class TillDayScenarios {

	private static final TillDayId DAY = new TillDayId(Till.DAY.store(), new WorkstationId("3"), Till.DAY.date());

	private static final Money PRICE = Till.gbp("4.50");

	private TillDayScenarios() {
	}

	private static TillTransaction transaction(int sequence, TillTransactionType type, Money amount, Money paid) {
		return new TillTransaction(sequence, type, List.of(new TillLine(new Sku("85123A"), Quantity.of(1), amount)),
				List.of(new TenderAmount(new Tender("CASH"), paid)), Till.NOON);
	}

	private static RecordTillTransaction record(TillTransaction transaction) {
		return new RecordTillTransaction(DAY, transaction);
	}

	private static TillTransactionRecorded recorded(TillTransaction transaction) {
		return new TillTransactionRecorded(DAY, transaction);
	}

	private static Scenario.Given scenario(String name) {
		return Scenario.of(name, TillDayAggregate.class);
	}

	static Stream<Scenario> all() {
		TillTransaction sale = transaction(17, TillTransactionType.SALE, PRICE, PRICE);
		TillTransaction control = new TillTransaction(18, TillTransactionType.CONTROL, List.of(), List.of(), Till.NOON);
		TillTransaction earlier = transaction(3, TillTransactionType.RETURN, PRICE, PRICE);
		Money tooMuch = Money.ofMinor(Long.MAX_VALUE / 1000, "GBP");
		return Stream.of(scenario("a till's transaction is recorded").when(record(sale)).then(recorded(sale)),
				scenario("what is no trade has a number too").given(recorded(sale))
					.when(record(control))
					.then(recorded(control)),
				scenario("an earlier number comes late").given(recorded(sale), recorded(control))
					.when(record(earlier))
					.then(recorded(earlier)),
				scenario("a number is used once").given(recorded(sale), recorded(control))
					.when(record(transaction(17, TillTransactionType.VOID, PRICE, PRICE)))
					.thenRefused("SEQUENCE_REPEATED"),
				scenario("a transaction beyond every amount is refused")
					.when(record(transaction(1, TillTransactionType.SALE, tooMuch, tooMuch)))
					.thenRefused("AMOUNT_OUT_OF_RANGE"),
				scenario("a transaction has one currency")
					.when(record(transaction(1, TillTransactionType.VOID, PRICE, Money.of("4.50", "EUR"))))
					.thenRefused("CURRENCY_MISMATCH"));
	}

}
