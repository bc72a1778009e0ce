package io.tieout.projections;

import static io.tieout.projections.FedViews.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.contract.Command;
import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.core.SourceSystem;
import io.tieout.core.SupplierId;
import io.tieout.core.UnitPrice;
import io.tieout.finance.PurchaseOrderCommand.RecordPurchaseOrder;
import io.tieout.finance.PurchaseOrderId;
import io.tieout.finance.PurchaseOrderLine;
import io.tieout.finance.PurchaseOrderSnapshot;
import io.tieout.finance.PurchaseOrderStatus;
import io.tieout.inventory.DocumentRef;
import io.tieout.inventory.MovementKind;
import io.tieout.inventory.StockPositionCommand.RecordMovement;
import io.tieout.inventory.StockPositionId;
import io.tieout.projections.incoming.IncomingItem;
import io.tieout.projections.incoming.IncomingQueries;
import io.tieout.projections.incoming.IncomingQueries.IncomingFilter;
import io.tieout.projections.incoming.IncomingQueries.IncomingPlace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Incoming goods, folded from purchase orders and receipts.
 */
class IncomingFoldTests {

	private static FedViews views;

	private static IncomingQueries incoming;

	@BeforeAll
	static void start() {
		views = new FedViews();
		incoming = new IncomingQueries(views.sql());
	}

	@AfterAll
	static void stop() {
		views.close();
	}

	@Test
	void whatIsOrderedAndNotReceivedIsStillToCome() {
		views.act(
				order("PO-1", 1, PurchaseOrderStatus.OPEN, line("1", "TEA", "WH", 100, day(5)),
						line("2", "TEA", "WH", 20, day(7)), line("3", "TEA", "S1", 5, null)),
				receipt("PO-1", "TEA", "WH", 30));

		assertThat(rows("PO-1")).extracting(IncomingFoldTests::text)
			.containsExactly("S1/TEA 5-0=5", "WH/TEA 120-30=90");
		assertThat(rows("PO-1").get(1).expectedAt()).as("when the last of it is expected").isEqualTo(day(7));
		assertThat(rows("PO-1").get(0).expectedAt()).isNull();
		assertThat(rows("PO-1").get(0).supplier()).isEqualTo(new SupplierId("ACME"));
		assertThat(incoming.awaitedBefore(List.of(new Sku("TEA")), day(7))).as("before, not at").isEmpty();
		assertThat(incoming.awaitedBefore(List.of(new Sku("TEA")), day(7).plusSeconds(1)))
			.isEqualTo(Map.of(StockPositionId.of("WH", "TEA"), Quantity.of(90)));
	}

	@Test
	void anOverdeliveryLeavesNothingToComeAndIsNotClampedAway() {
		views.act(order("PO-2", 1, PurchaseOrderStatus.OPEN, line("1", "CUP", "WH", 10, null)),
				receipt("PO-2", "CUP", "WH", 12));

		assertThat(rows("PO-2")).extracting(IncomingFoldTests::text).containsExactly("WH/CUP 10-12=0");
	}

	@Test
	void aShortenedClosedOrCancelledOrderHasLessToCome() {
		views.act(
				order("PO-3", 1, PurchaseOrderStatus.OPEN, line("1", "POT", "WH", 10, day(5)),
						line("2", "JUG", "WH", 4, day(5))),
				receipt("PO-3", "POT", "WH", 3),
				order("PO-3", 2, PurchaseOrderStatus.OPEN, line("1", "POT", "WH", 6, day(5))));
		assertThat(rows("PO-3")).extracting(IncomingFoldTests::text).containsExactly("WH/JUG 0-0=0", "WH/POT 6-3=3");

		views.act(order("PO-3", 3, PurchaseOrderStatus.CLOSED, line("1", "POT", "WH", 6, day(5))));
		assertThat(rows("PO-3")).extracting(IncomingFoldTests::text).containsExactly("WH/JUG 0-0=0", "WH/POT 6-3=0");
		assertThat(incoming.awaitedBefore(List.of(new Sku("POT"), new Sku("JUG")), day(9))).isEmpty();
		assertThat(list(new IncomingFilter(new PurchaseOrderId("PO-3"), null, null, true))).isEmpty();
	}

	@Test
	void theOrderOfArrivalMeansNothing() {
		List<List<String>> outcomes = new ArrayList<>();
		for (int seed = 0; seed < 8; seed++) {
			String number = "ANY-" + seed;
			List<Command> facts = new ArrayList<>(List.of(
					order(number, 1, PurchaseOrderStatus.OPEN, line("1", "PEN", "WH", 10, day(5)),
							line("2", "INK", "WH", 4, day(5))),
					order(number, 2, PurchaseOrderStatus.OPEN, line("1", "PEN", "WH", 8, day(6))),
					order(number, 3, PurchaseOrderStatus.OPEN, line("1", "PEN", "S1", 8, day(6))),
					receipt(number, "PEN", "WH", 2), receipt(number, "PEN", "S1", 3), receipt(number, "INK", "WH", 4)));
			Collections.shuffle(facts, new Random(seed));
			views.act(facts.toArray(Command[]::new));
			outcomes.add(rows(number).stream()
				.filter((row) -> !row.ordered().isZero() || !row.received().isZero())
				.map(IncomingFoldTests::text)
				.toList());
		}
		assertThat(outcomes)
			.allSatisfy((rows) -> assertThat(rows).containsExactly("S1/PEN 8-3=5", "WH/INK 0-4=0", "WH/PEN 0-2=0"));
	}

	@Test
	void otherMovementsAndDocumentsAreNoReceipts() {
		views.act(order("PO-5", 1, PurchaseOrderStatus.OPEN, line("1", "LID", "WH", 10, null)),
				movement(MovementKind.RETURNED, DocumentRef.ofOrder("PO-5"), "LID", "WH", 1),
				movement(MovementKind.RECEIVED, DocumentRef.ofSystem(new SourceSystem("WMS"), "PO-5"), "LID", "WH", 2),
				movement(MovementKind.RECEIVED, DocumentRef.ofOrder("X".repeat(101)), "LID", "WH", 3),
				movement(MovementKind.RECEIVED, null, "LID", "WH", 4));

		assertThat(rows("PO-5")).extracting(IncomingFoldTests::text).containsExactly("WH/LID 10-0=10");
	}

	@Test
	void pagesMeet() {
		views.act(order("PAGE", 1, PurchaseOrderStatus.OPEN, line("1", "A", "WH", 1, null),
				line("2", "B", "WH", 1, null), line("3", "C", "WH", 1, null)));
		views.awaitLevel();
		IncomingFilter filter = new IncomingFilter(new PurchaseOrderId("PAGE"), null, null, false);

		assertThat(incoming.list(filter, new IncomingPlace("PAGE", "A", "WH"), 1)).extracting(IncomingFoldTests::text)
			.containsExactly("WH/B 1-0=1");
		assertThat(list(new IncomingFilter(null, new Sku("C"), new LocationId("WH"), true))).hasSize(1);
	}

	private static List<IncomingItem> rows(String order) {
		return list(new IncomingFilter(new PurchaseOrderId(order), null, null, false)).stream()
			.sorted((one, two) -> text(one).compareTo(text(two)))
			.toList();
	}

	private static List<IncomingItem> list(IncomingFilter filter) {
		views.awaitLevel();
		return incoming.list(filter, null, 100);
	}

	private static String text(IncomingItem row) {
		return row.location() + "/" + row.sku() + " " + row.ordered() + "-" + row.received() + "=" + row.open();
	}

	private static RecordPurchaseOrder order(String number, int version, PurchaseOrderStatus status,
			PurchaseOrderLine... lines) {
		return new RecordPurchaseOrder(new PurchaseOrderId(number), new PurchaseOrderSnapshot(new SourceSystem("ERP"),
				String.valueOf(version), new SupplierId("ACME"), status, List.of(lines), NOON.plusSeconds(version)));
	}

	private static PurchaseOrderLine line(String line, String sku, String location, int quantity,
			@Nullable Instant expectedAt) {
		return new PurchaseOrderLine(line, new Sku(sku), new LocationId(location), Quantity.of(quantity),
				UnitPrice.of("1", "GBP"), expectedAt);
	}

	private static RecordMovement receipt(String order, String sku, String location, int quantity) {
		return movement(MovementKind.RECEIVED, DocumentRef.ofOrder(order), sku, location, quantity);
	}

	private static RecordMovement movement(MovementKind kind, @Nullable DocumentRef document, String sku,
			String location, int quantity) {
		return new RecordMovement(StockPositionId.of(location, sku), kind, Quantity.of(quantity), null, null, document,
				NOON);
	}

	private static Instant day(int day) {
		return Instant.parse("2026-03-0" + day + "T00:00:00Z");
	}

}
