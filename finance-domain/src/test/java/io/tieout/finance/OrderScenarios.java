package io.tieout.finance;

import io.tieout.contract.Sealed;
import io.tieout.core.ChannelId;
import io.tieout.core.Money;
import io.tieout.core.OrderId;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.core.SourceSystem;
import io.tieout.core.UnitPrice;
import io.tieout.finance.OrderCommand.RecordOrder;
import io.tieout.finance.OrderEvent.OrderRecorded;
import io.tieout.finance.OrderEvent.OrderRevised;
import io.tieout.finance.OrderEvent.OrderStatementSuperseded;
import io.tieout.testing.Scenario;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an order behaves.
 */
final class OrderScenarios {

	private static final OrderId ID = new OrderId("4711");

	private static final SourceSystem SHOP = new SourceSystem("shop");

	private static final ChannelId WEB = new ChannelId("web");

	private static final Currency GBP = Currency.getInstance("GBP");

	private static final Instant NINE = Instant.parse("2026-11-24T09:00:00Z");

	private static final Instant TEN = Instant.parse("2026-11-24T10:00:00Z");

	private static final CustomerRef ANN = new CustomerRef("ab12",
			new Sealed("order:shop/4711", 1, "finance.OrderRecorded/1/customer", "AAAA"));

	private static final List<OrderLine> LINES = List.of(line("85123A", "3", "2.55"), line("POST-1", "1", "0.335"));

	private OrderScenarios() {
	}

	private static OrderLine line(String sku, String quantity, String price) {
		return new OrderLine(new Sku(sku), Quantity.parse(quantity), UnitPrice.of(price, "GBP"), null);
	}

	private static Money gbp(String amount) {
		return Money.of(amount, "GBP");
	}

	private static RecordOrder order(@Nullable String version, OrderStatus status, Instant occurredAt) {
		return new RecordOrder(ID, SHOP, version, WEB, status, ANN, LINES, gbp("4.00"), gbp("1.00"), GBP, occurredAt);
	}

	private static RecordOrder order(List<OrderLine> lines, @Nullable Money shipping, @Nullable Money discount) {
		return new RecordOrder(ID, SHOP, null, WEB, OrderStatus.CONFIRMED, null, lines, shipping, discount, GBP, NINE);
	}

	private static OrderSnapshot state(@Nullable String version, OrderStatus status, Instant occurredAt) {
		return new OrderSnapshot(SHOP, version, WEB, status, status.axes(), ANN, LINES, gbp("4.00"), gbp("1.00"),
				gbp("10.99"), occurredAt);
	}

	private static OrderRecorded recorded(@Nullable String version, OrderStatus status, Instant occurredAt) {
		return new OrderRecorded(ID, state(version, status, occurredAt));
	}

	private static Scenario.Given scenario(String name) {
		return Scenario.of(name, OrderAggregate.class);
	}

	static Stream<Scenario> all() {
		return Stream.of(states(), authority(), amounts()).flatMap((scenarios) -> scenarios);
	}

	private static Stream<Scenario> states() {
		return Stream.of(
				scenario("an order comes to its lines, each rounded once, plus shipping less discount")
					.when(order(null, OrderStatus.CONFIRMED, NINE))
					.then(recorded(null, OrderStatus.CONFIRMED, NINE)),
				scenario("an order without lines comes to nothing").when(order(List.of(), null, null))
					.then(new OrderRecorded(ID,
							new OrderSnapshot(SHOP, null, WEB, OrderStatus.CONFIRMED, OrderStatus.CONFIRMED.axes(),
									null, List.of(), null, null, gbp("0.00"), NINE))),
				scenario("a later state replaces the one before").given(recorded(null, OrderStatus.CONFIRMED, NINE))
					.when(order(null, OrderStatus.CANCELLED, TEN))
					.then(new OrderRevised(ID, state(null, OrderStatus.CANCELLED, TEN))),
				scenario("a state that comes late changes nothing").given(recorded(null, OrderStatus.CANCELLED, TEN))
					.when(order(null, OrderStatus.CONFIRMED, NINE))
					.then(new OrderStatementSuperseded(ID, null, OrderStatus.CONFIRMED, NINE)),
				scenario("versions are compared as numbers").given(recorded("9", OrderStatus.CONFIRMED, TEN))
					.when(order("10", OrderStatus.SHIPPED, NINE))
					.then(new OrderRevised(ID, state("10", OrderStatus.SHIPPED, NINE))),
				scenario("a lower version comes late").given(recorded("10", OrderStatus.SHIPPED, NINE))
					.when(order("9", OrderStatus.CONFIRMED, TEN))
					.then(new OrderStatementSuperseded(ID, "9", OrderStatus.CONFIRMED, TEN)),
				scenario("a version that is no number is placed by its time")
					.given(recorded("abc", OrderStatus.CONFIRMED, TEN))
					.when(order("abd", OrderStatus.SHIPPED, NINE))
					.then(new OrderStatementSuperseded(ID, "abd", OrderStatus.SHIPPED, NINE)),
				scenario("a version of greater text at the same moment is newer")
					.given(recorded("abc", OrderStatus.CONFIRMED, NINE))
					.when(order("abd", OrderStatus.SHIPPED, NINE))
					.then(new OrderRevised(ID, state("abd", OrderStatus.SHIPPED, NINE))),
				scenario("an order whose states are numbered takes no later state without a number")
					.given(recorded("9", OrderStatus.CONFIRMED, NINE))
					.when(order(null, OrderStatus.CANCELLED, TEN))
					.thenRefused("VERSION_NOT_NUMBERED"),
				scenario("an earlier state without a number comes late").given(recorded("9", OrderStatus.SHIPPED, TEN))
					.when(order(null, OrderStatus.CONFIRMED, NINE))
					.then(new OrderStatementSuperseded(ID, null, OrderStatus.CONFIRMED, NINE)),
				scenario("of two versions at one moment the text decides, whichever comes first")
					.given(recorded("abd", OrderStatus.SHIPPED, NINE))
					.when(order("abc", OrderStatus.CONFIRMED, NINE))
					.then(new OrderStatementSuperseded(ID, "abc", OrderStatus.CONFIRMED, NINE)),
				scenario("the same state again is no news").given(recorded("1", OrderStatus.CONFIRMED, NINE))
					.when(order("1", OrderStatus.CONFIRMED, NINE))
					.thenNothing());
	}

	private static Stream<Scenario> authority() {
		RecordOrder elsewhere = new RecordOrder(ID, new SourceSystem("marketplace"), null, WEB, OrderStatus.CANCELLED,
				null, LINES, null, null, GBP, TEN);
		return Stream.of(
				scenario("another source cannot change an order").given(recorded(null, OrderStatus.CONFIRMED, NINE))
					.when(elsewhere)
					.thenRefused("SOURCE_WITHOUT_AUTHORITY"),
				scenario("a version has one content").given(recorded("1", OrderStatus.CONFIRMED, NINE))
					.when(order("1", OrderStatus.CANCELLED, TEN))
					.thenRefused("SOURCE_RECORD_CHANGED"),
				scenario("without versions a moment has one content").given(recorded(null, OrderStatus.CONFIRMED, NINE))
					.when(order(null, OrderStatus.CANCELLED, NINE))
					.thenRefused("SOURCE_RECORD_CHANGED"));
	}

	private static Stream<Scenario> amounts() {
		Money euros = Money.of("1.00", "EUR");
		OrderLine taxedInEuros = new OrderLine(new Sku("A"), Quantity.of(1), UnitPrice.of("1", "GBP"), euros);
		OrderLine pricedInEuros = new OrderLine(new Sku("A"), Quantity.of(1), UnitPrice.of("1", "EUR"), null);
		return Stream.of(
				scenario("nothing of an item is no order line").when(order(List.of(line("A", "0", "1.00")), null, null))
					.thenRefused("QUANTITY_NOT_POSITIVE"),
				scenario("a price is not negative").when(order(List.of(line("A", "1", "-0.01")), null, null))
					.thenRefused("PRICE_NEGATIVE"),
				scenario("shipping is not negative").when(order(LINES, gbp("-0.01"), null))
					.thenRefused("SHIPPING_NEGATIVE"),
				scenario("a discount is a positive amount").when(order(LINES, null, gbp("-0.01")))
					.thenRefused("DISCOUNT_NEGATIVE"),
				scenario("shipping is in the order's currency").when(order(LINES, euros, null))
					.thenRefused("CURRENCY_MISMATCH"),
				scenario("a discount is in the order's currency").when(order(LINES, null, euros))
					.thenRefused("CURRENCY_MISMATCH"),
				scenario("tax is in the order's currency").when(order(List.of(taxedInEuros), null, null))
					.thenRefused("CURRENCY_MISMATCH"),
				scenario("a price is in the order's currency").when(order(List.of(pricedInEuros), null, null))
					.thenRefused("CURRENCY_MISMATCH"),
				scenario("a line beyond every amount is refused")
					.when(order(List.of(line("A", "999999999999", "999999999999999999")), null, null))
					.thenRefused("AMOUNT_OUT_OF_RANGE"),
				scenario("a sum beyond every amount is refused")
					.when(order(List.of(line("A", "1", "900000000000.00"), line("B", "1", "900000000000.00")), null,
							null))
					.thenRefused("AMOUNT_OUT_OF_RANGE"));
	}

}
