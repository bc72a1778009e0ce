package io.tieout.finance;

import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.core.SourceSystem;
import io.tieout.core.SupplierId;
import io.tieout.core.UnitPrice;
import io.tieout.finance.PurchaseOrderCommand.RecordPurchaseOrder;
import io.tieout.finance.PurchaseOrderEvent.PurchaseOrderRecorded;
import io.tieout.finance.PurchaseOrderEvent.PurchaseOrderRevised;
import io.tieout.finance.PurchaseOrderEvent.PurchaseOrderStatementSuperseded;
import io.tieout.testing.Scenario;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a purchase order behaves.
 */
final class PurchaseOrderScenarios {

	static final PurchaseOrderId ID = new PurchaseOrderId("PO-1");

	private static final SourceSystem ERP = new SourceSystem("ERP");

	private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

	private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");

	private static final PurchaseOrderLine TEA = line("1", "TEA-1", "100");

	private static final PurchaseOrderLine CUPS = line("2", "CUP-1", "40");

	private PurchaseOrderScenarios() {
	}

	static PurchaseOrderLine line(String number, String sku, String quantity) {
		return line(number, sku, quantity, "2.10", "GBP");
	}

	private static PurchaseOrderLine line(String number, String sku, String quantity, String price, String currency) {
		return new PurchaseOrderLine(number, new Sku(sku), new LocationId("WH"), Quantity.parse(quantity),
				UnitPrice.of(price, currency), TEN);
	}

	static PurchaseOrderSnapshot state(@Nullable String version, Instant at, PurchaseOrderStatus status,
			PurchaseOrderLine... lines) {
		return new PurchaseOrderSnapshot(ERP, version, new SupplierId("ACME"), status, List.of(lines), at);
	}

	private static PurchaseOrderSnapshot open(@Nullable String version, Instant at, PurchaseOrderLine... lines) {
		return state(version, at, PurchaseOrderStatus.OPEN, lines);
	}

	static RecordPurchaseOrder record(PurchaseOrderSnapshot order) {
		return new RecordPurchaseOrder(ID, order);
	}

	private static PurchaseOrderRecorded recorded(PurchaseOrderSnapshot order) {
		return new PurchaseOrderRecorded(ID, order);
	}

	private static Scenario.Given scenario(String name) {
		return Scenario.of(name, PurchaseOrderAggregate.class);
	}

	static Stream<Scenario> all() {
		return Stream.of(states(), ownership(), lines()).flatMap((scenarios) -> scenarios);
	}

	private static Stream<Scenario> states() {
		PurchaseOrderSnapshot both = open("1", NINE, TEA, CUPS);
		PurchaseOrderSnapshot shortened = open("2", TEN, line("1", "TEA-1", "60"));
		PurchaseOrderSnapshot cancelled = state("3", TEN, PurchaseOrderStatus.CANCELLED, TEA, CUPS);
		return Stream.of(scenario("a purchase order becomes known").when(record(both)).then(recorded(both)),
				scenario("a newer state replaces the one before and names what it no longer has").given(recorded(both))
					.when(record(shortened))
					.then(new PurchaseOrderRevised(ID, shortened,
							List.of(new OrderedItem(new Sku("CUP-1"), new LocationId("WH"))))),
				scenario("a purchase order is called off").given(recorded(both))
					.when(record(cancelled))
					.then(new PurchaseOrderRevised(ID, cancelled, List.of())),
				scenario("a purchase order that comes late changes nothing").given(recorded(shortened))
					.when(record(both))
					.then(new PurchaseOrderStatementSuperseded(ID, "1", NINE)),
				scenario("the same state of a purchase order again is no news").given(recorded(both))
					.when(record(both))
					.thenNothing(),
				scenario("a purchase order whose states are numbered takes no later state without a number")
					.given(recorded(both))
					.when(record(open(null, TEN, TEA)))
					.thenRefused("VERSION_NOT_NUMBERED"));
	}

	private static Stream<Scenario> ownership() {
		PurchaseOrderSnapshot elsewhere = new PurchaseOrderSnapshot(new SourceSystem("SHOP"), "9",
				new SupplierId("ACME"), PurchaseOrderStatus.OPEN, List.of(TEA), TEN);
		return Stream.of(
				scenario("another source cannot change a purchase order").given(recorded(open("1", NINE, TEA)))
					.when(record(elsewhere))
					.thenRefused("SOURCE_WITHOUT_AUTHORITY"),
				scenario("a version of a purchase order has one content").given(recorded(open("1", NINE, TEA)))
					.when(record(open("1", NINE, CUPS)))
					.thenRefused("SOURCE_RECORD_CHANGED"));
	}

	private static Stream<Scenario> lines() {
		return Stream.of(
				scenario("a purchase order orders something").when(record(open("1", NINE))).thenRefused("ORDER_EMPTY"),
				scenario("a line of a purchase order has a number of its own")
					.when(record(open("1", NINE, TEA, line("1", "CUP-1", "2"))))
					.thenRefused("LINE_TWICE"),
				scenario("nothing of an item is no line of a purchase order")
					.when(record(open("1", NINE, line("1", "TEA-1", "0"))))
					.thenRefused("QUANTITY_NOT_POSITIVE"),
				scenario("a purchase price is not negative")
					.when(record(open("1", NINE, line("1", "TEA-1", "1", "-0.01", "GBP"))))
					.thenRefused("PRICE_NEGATIVE"),
				scenario("a purchase order has one currency")
					.when(record(open("1", NINE, TEA, line("2", "CUP-1", "1", "1.00", "EUR"))))
					.thenRefused("CURRENCY_MISMATCH"));
	}

}
