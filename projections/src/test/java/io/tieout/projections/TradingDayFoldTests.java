package io.tieout.projections;

import static io.tieout.projections.FedViews.NOON;
import static io.tieout.projections.FedViews.record;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.contract.Command;
import io.tieout.core.BusinessDate;
import io.tieout.core.ChannelId;
import io.tieout.core.CompanyId;
import io.tieout.core.LocationId;
import io.tieout.core.Money;
import io.tieout.core.OrderId;
import io.tieout.core.PaymentId;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.core.SourceRef;
import io.tieout.core.SourceSystem;
import io.tieout.core.UnitPrice;
import io.tieout.finance.Department;
import io.tieout.finance.PaymentCommand.RecordPayment;
import io.tieout.finance.PaymentKind;
import io.tieout.finance.PaymentMethod;
import io.tieout.finance.SaleLine;
import io.tieout.finance.SaleLineKind;
import io.tieout.finance.StoreDayCommand.RecordSaleLine;
import io.tieout.finance.StoreDayId;
import io.tieout.finance.TaxCode;
import io.tieout.finance.Tender;
import io.tieout.inventory.MovementKind;
import io.tieout.inventory.StockPositionCommand.RecordMovement;
import io.tieout.inventory.StockPositionId;
import io.tieout.projections.tradingdays.TradingDayItem;
import io.tieout.projections.tradingdays.TradingDayQueries;
import io.tieout.reconciliation.FeedCommand.TallyArrival;
import io.tieout.reconciliation.Flow;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Trading days: arrivals as they were tallied, facts by their own events.
 */
class TradingDayFoldTests {

	private static FedViews views;

	private static TradingDayQueries days;

	@BeforeAll
	static void start() {
		views = new FedViews();
		days = new TradingDayQueries(views.sql());
	}

	@AfterAll
	static void stop() {
		views.close();
	}

	private static void pay(String source, String id, PaymentKind kind, Money amount, Instant at, String day) {
		views.act(
				List.<Command>of(new RecordPayment(new SourceSystem(source), new PaymentId(id), new OrderId("O-" + id),
						new PaymentMethod("card"), null, kind, amount, at)),
				record("payments", SourceRef.of(source, id), at, day));
	}

	private static TradingDayItem find(String day, String source, String flow) {
		views.awaitLevel();
		return days.day(BusinessDate.parse(day))
			.stream()
			.filter((item) -> item.source().value().equals(source) && item.flow().equals(flow))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void aFactCountsOnTheTradingDayThatItsDoorSaw() {
		pay("PSP1", "P1", PaymentKind.CAPTURED, Money.of("10.00", "EUR"), Instant.parse("2026-01-05T23:30:00Z"),
				"2026-01-06");
		TradingDayItem item = find("2026-01-06", "PSP1", "payment");
		assertThat(item.accepted()).isOne();
		assertThat(item.values()).containsExactly(Money.of("10.00", "EUR"));
		assertThat(days.day(BusinessDate.parse("2026-01-05")))
			.noneMatch((other) -> other.source().value().equals("PSP1"));
	}

	@Test
	void whatWasGivenBackCountsBelowZeroAndEachCurrencyByItself() {
		pay("PSP2", "P1", PaymentKind.CAPTURED, Money.of("10.00", "EUR"), NOON, "2026-01-05");
		pay("PSP2", "P2", PaymentKind.REFUNDED, Money.of("4.00", "EUR"), NOON, "2026-01-05");
		pay("PSP2", "P3", PaymentKind.CAPTURED, Money.of("7.00", "GBP"), NOON, "2026-01-05");
		pay("PSP2", "P4", PaymentKind.AUTHORISED, Money.of("99.00", "EUR"), NOON, "2026-01-05");
		TradingDayItem item = find("2026-01-05", "PSP2", "payment");
		assertThat(item.accepted()).isEqualTo(4);
		assertThat(item.values()).containsExactly(Money.of("6.00", "EUR"), Money.of("7.00", "GBP"));
	}

	@Test
	void aSaleCountsWithItsLineOnItsStoreDay() {
		SourceRef reference = SourceRef.of("TILL", "R-1/MUG/1");
		Money amount = Money.of("2.55", "GBP");
		SaleLine line = new SaleLine("R-1/MUG/1", "R-1", SaleLineKind.GOODS, false, new Sku("MUG"), Quantity.of(1),
				new UnitPrice(amount.toDecimal(), amount.currency()), amount, null, new ChannelId("STORE"),
				new Tender("CARD"), new TaxCode("STANDARD"), new Department("GENERAL"), null, NOON);
		StoreDayId day = new StoreDayId(new CompanyId("UK"), new LocationId("LONDON"),
				BusinessDate.parse("2026-01-05"));
		views.act(List.<Command>of(new RecordSaleLine(day, line)),
				record("sales-lines", reference, NOON, "2026-01-05"));
		TradingDayItem item = find("2026-01-05", "TILL", "sales");
		assertThat(item.accepted()).isOne();
		assertThat(item.values()).containsExactly(amount);
	}

	@Test
	void arrivalsAreTheTotalsOfTheirTallyAndConsequencesDoNotCount() {
		BusinessDate day = BusinessDate.parse("2026-01-07");
		SourceSystem wms = new SourceSystem("WMS");
		views.act(new TallyArrival(wms, new Flow("stock"), day, 3, 1, 1, 0, NOON),
				new TallyArrival(wms, new Flow("stock"), day, 2, 0, -1, 1, NOON));
		RecordMovement sold = new RecordMovement(StockPositionId.of("A", "MUG"), MovementKind.SOLD, Quantity.of(1),
				null, null, null, NOON);
		views.act(List.<Command>of(sold), record("stock-movements", SourceRef.of("WMS", "M1"), NOON, "2026-01-07"));
		views.act(List.<Command>of(sold), FedViews.context(NOON));
		TradingDayItem item = find("2026-01-07", "WMS", "stock");
		assertThat(List.of(item.received(), item.duplicates(), item.parked(), item.rejected())).containsExactly(5L, 1L,
				0L, 1L);
		assertThat(item.accepted()).as("a fact, not the event that it went negative").isOne();
		assertThat(item.values()).isEmpty();
	}

	@Test
	void allDaysComeInOrder() {
		views.awaitLevel();
		assertThat(days.all()).isSortedAccordingTo((one, other) -> one.date().compareTo(other.date()));
	}

}
