package io.tieout.projections;

import static io.tieout.projections.FedViews.NOON;
import static io.tieout.projections.FedViews.context;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.contract.Command;
import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import io.tieout.core.ReservationId;
import io.tieout.core.Sku;
import io.tieout.core.SourceRef;
import io.tieout.inventory.MovementKind;
import io.tieout.inventory.StockHoldCommand.CommitHold;
import io.tieout.inventory.StockHoldCommand.FulfilHold;
import io.tieout.inventory.StockHoldCommand.HoldStock;
import io.tieout.inventory.StockHoldCommand.ReleaseHold;
import io.tieout.inventory.StockPositionCommand.RecordCount;
import io.tieout.inventory.StockPositionCommand.RecordMovement;
import io.tieout.inventory.StockPositionId;
import io.tieout.projections.availability.AvailabilityItem;
import io.tieout.projections.availability.AvailabilityQueries;
import io.tieout.projections.stockledger.LedgerKind;
import io.tieout.projections.stockledger.LedgerLine;
import io.tieout.projections.stockledger.LedgerQuestion.Place;
import io.tieout.projections.stockledger.LedgerQuestion;
import io.tieout.projections.stockledger.StockBalance;
import io.tieout.projections.stockledger.StockLedgerQueries;
import io.tieout.projections.stockledger.StockLedgerRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Availability and the ledger, folded from stock positions.
 */
class StockFoldTests {

	private static FedViews views;

	private static AvailabilityQueries availability;

	private static StockLedgerQueries ledger;

	@BeforeAll
	static void start() {
		views = new FedViews();
		availability = new AvailabilityQueries(views.sql());
		ledger = new StockLedgerQueries(views.sql());
	}

	@AfterAll
	static void stop() {
		views.close();
	}

	private static void move(String location, String sku, MovementKind kind, int quantity, Instant at) {
		views.act(List.<Command>of(new RecordMovement(StockPositionId.of(location, sku), kind, Quantity.of(quantity),
				null, null, null, at)), context(at));
	}

	private static AvailabilityItem item(String location, String sku) {
		views.awaitLevel();
		return availability.find(new Sku(sku), new LocationId(location)).orElseThrow();
	}

	@Test
	void movementsOfEachKindFallOnTheirState() {
		move("A", "MUG", MovementKind.RECEIVED, 10, NOON);
		move("A", "MUG", MovementKind.SOLD, 3, NOON.plusSeconds(1));
		move("A", "MUG", MovementKind.RETURNED_DAMAGED, 1, NOON.plusSeconds(2));
		AvailabilityItem item = item("A", "MUG");
		assertThat(item.onHand()).isEqualTo(Quantity.of(8));
		assertThat(item.sellable()).isEqualTo(Quantity.of(7));
		assertThat(item.damaged()).isEqualTo(Quantity.of(1));
		assertThat(item.asOf()).isEqualTo(NOON.plusSeconds(2));
	}

	@Test
	void holdsTakeFromWhatIsSellableAndGiveItBack() {
		StockPositionId position = StockPositionId.of("A", "TEA");
		ReservationId kept = new ReservationId("kept");
		ReservationId released = new ReservationId("released");
		move("A", "TEA", MovementKind.RECEIVED, 10, NOON);
		Instant later = NOON.plus(Duration.ofHours(1));
		views.act(new HoldStock(position, kept, Quantity.of(4), Quantity.ZERO, later, NOON),
				new HoldStock(position, released, Quantity.of(2), Quantity.ZERO, later, NOON));
		assertThat(item("A", "TEA").reserved()).isEqualTo(Quantity.of(6));
		views.act(new ReleaseHold(position, released, NOON), new CommitHold(position, kept, null, NOON));
		assertThat(item("A", "TEA").sellable()).isEqualTo(Quantity.of(6));
		views.act(new FulfilHold(position, kept, NOON));
		AvailabilityItem item = item("A", "TEA");
		assertThat(item.onHand()).isEqualTo(Quantity.of(6));
		assertThat(item.reserved()).isEqualTo(Quantity.ZERO);
	}

	@Test
	void aCountIsTheAnchorAndAnOlderMovementDoesNotMoveTheTimeBack() {
		StockPositionId position = StockPositionId.of("A", "CUP");
		move("A", "CUP", MovementKind.RECEIVED, 10, NOON);
		views.act(List.<Command>of(
				new RecordCount(position, Quantity.of(8), "C1", SourceRef.of("WMS", "C1"), NOON.plusSeconds(60))),
				context(NOON.plusSeconds(60)));
		move("A", "CUP", MovementKind.SOLD, 2, NOON.plusSeconds(30));
		AvailabilityItem item = item("A", "CUP");
		assertThat(item.onHand()).isEqualTo(Quantity.of(8));
		assertThat(item.asOf()).isEqualTo(NOON.plusSeconds(60));
	}

	@Test
	void listsAreByItemAndPlaceAndPagesMeet() {
		move("X1", "PEN", MovementKind.RECEIVED, 1, NOON);
		move("X2", "PEN", MovementKind.RECEIVED, 2, NOON);
		move("X2", "INK", MovementKind.RECEIVED, 3, NOON);
		views.awaitLevel();
		assertThat(availability.ofSku(new Sku("PEN"))).extracting((item) -> item.location().value())
			.containsExactly("X1", "X2");
		LocationId place = new LocationId("X2");
		assertThat(availability.atLocation(place, null, 1)).extracting((item) -> item.sku().value())
			.containsExactly("INK");
		assertThat(availability.atLocation(place, new Sku("INK"), 5)).extracting((item) -> item.sku().value())
			.containsExactly("PEN");
		List<AvailabilityItem> all = availability.all(null, 1_000);
		assertThat(availability.all(StockPositionId.of(all.get(0).location().value(), all.get(0).sku().value()), 1_000))
			.isEqualTo(all.subList(1, all.size()));
	}

	@Test
	void whatWasThereAtABusinessTimeDependsOnWhatWasKnown() {
		move("A", "JAR", MovementKind.RECEIVED, 10, NOON);
		long known = views.reader().lastPosition();
		move("A", "JAR", MovementKind.SOLD, 4, NOON.plusSeconds(10));
		Instant asOf = NOON.plusSeconds(20);
		views.awaitLevel();

		assertThat(jars(asOf, StockLedgerQueries.BY_NOW).onHand()).isEqualTo(Quantity.of(6));
		assertThat(jars(asOf, known).onHand()).isEqualTo(Quantity.of(10));
		assertThat(jars(asOf, known).position()).isEqualTo(known);
		assertThat(jars(NOON.minusSeconds(1), known).onHand()).isEqualTo(Quantity.ZERO);
		assertThat(jars(NOON.minusSeconds(1), known).inFlight()).isEqualTo(Quantity.of(10));
		assertThat(ledger.balances(new LocationId("A"), List.of(new Sku("JAR")), asOf, 0)).isEmpty();
	}

	private static StockBalance jars(Instant asOf, long through) {
		return ledger.balances(new LocationId("A"), List.of(new Sku("JAR")), asOf, through).get(new Sku("JAR"));
	}

	@Test
	void theLedgerRunsInBusinessTimeHoweverItBecameKnown() {
		StockPositionId tin = StockPositionId.of("A", "TIN");
		move("A", "TIN", MovementKind.RECEIVED, 100, NOON);
		move("A", "TIN", MovementKind.SOLD, 3, NOON.plusSeconds(600));
		views.act(new RecordCount(tin, Quantity.of(90), "C1", SourceRef.of("WMS", "C1"), NOON.plusSeconds(1800)));
		move("A", "TIN", MovementKind.SOLD, 2, NOON.plusSeconds(1200));
		views.awaitLevel();

		List<LedgerLine> lines = ledger.lines(new LedgerQuestion(tin, null, null, StockLedgerQueries.BY_NOW, null, 10));

		assertThat(lines).extracting((line) -> line.row().kind())
			.containsExactly(LedgerKind.RECEIPT, LedgerKind.SALE, LedgerKind.SALE, LedgerKind.ADJUSTMENT,
					LedgerKind.ADJUSTMENT);
		assertThat(lines).extracting(LedgerLine::onHand)
			.containsExactly(Quantity.of(100), Quantity.of(97), Quantity.of(95), Quantity.of(88), Quantity.of(90));
		StockLedgerRow second = lines.get(1).row();
		assertThat(ledger.lines(new LedgerQuestion(tin, null, null, StockLedgerQueries.BY_NOW,
				new Place(second.at(), second.anchor(), second.entry()), 10)))
			.isEqualTo(lines.subList(2, 5));
		assertThat(ledger.lines(new LedgerQuestion(tin, NOON.plusSeconds(1200), NOON.plusSeconds(1800),
				StockLedgerQueries.BY_NOW, null, 10)))
			.isEqualTo(lines.subList(2, 3));
	}

}
