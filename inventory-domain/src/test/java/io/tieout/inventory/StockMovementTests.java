package io.tieout.inventory;

import io.tieout.core.InvalidValueException;
import io.tieout.core.Quantity;
import io.tieout.core.SourceRef;
import io.tieout.core.SourceSystem;
import io.tieout.core.UnitPrice;
import io.tieout.inventory.StockAnchorEvent.LateMovementOffset;
import io.tieout.inventory.StockPositionCommand.RecordMovement;
import io.tieout.inventory.StockPositionEvent.Moved;
import io.tieout.inventory.StockPositionEvent.MovementRestated;
import io.tieout.inventory.StockPositionEvent.WentNegative;
import java.time.Instant;
import org.junit.jupiter.api.Test;

import static io.tieout.inventory.MovementKind.ADJUSTED;
import static io.tieout.inventory.MovementKind.PICKED;
import static io.tieout.inventory.MovementKind.RECEIVED;
import static io.tieout.inventory.MovementKind.RETURNED;
import static io.tieout.inventory.MovementKind.RETURNED_DAMAGED;
import static io.tieout.inventory.MovementKind.SHIPPED;
import static io.tieout.inventory.MovementKind.SOLD;
import static io.tieout.inventory.MovementKind.TRANSFER_IN;
import static io.tieout.inventory.MovementKind.TRANSFER_OUT;
import static io.tieout.inventory.Stock.TEA;
import static io.tieout.inventory.Stock.at;
import static io.tieout.inventory.Stock.count;
import static io.tieout.inventory.Stock.counted;
import static io.tieout.inventory.Stock.levels;
import static io.tieout.inventory.Stock.moved;
import static io.tieout.inventory.Stock.movement;
import static io.tieout.inventory.Stock.sellable;
import static io.tieout.inventory.Stock.units;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StockMovementTests {

	private static final Moved TEN_RECEIVED = moved(movement(RECEIVED, 10, "08:00"), 10, sellable(10));

	private final Fixture<StockPositionAggregate> fixture = new Fixture<>(StockPositionAggregate.class);

	@Test
	void goodsReceivedAreSellable() {
		RecordMovement received = new RecordMovement(TEA, RECEIVED, units(10), StockReason.RECEIVED,
				UnitPrice.of("0.0325", "GBP"), DocumentRef.ofOrder("PO-7"), at("08:00"));
		this.fixture.given().when(received).expect(moved(received, 10, sellable(10)));
	}

	@Test
	void theKindGivesTheSign() {
		thenTenBecome(movement(SOLD, 3, "09:00"), -3, sellable(7));
		thenTenBecome(movement(RETURNED, 3, "09:00"), 3, sellable(13));
		thenTenBecome(movement(RETURNED_DAMAGED, 3, "09:00"), 3, levels(10, 0, 3));
		thenTenBecome(movement(SHIPPED, 3, "09:00"), -3, sellable(7));
		thenTenBecome(movement(TRANSFER_OUT, 3, "09:00"), -3, sellable(7));
		thenTenBecome(movement(TRANSFER_IN, 3, "09:00"), 3, sellable(13));
		thenTenBecome(movement(ADJUSTED, 3, "09:00"), 3, sellable(13));
		thenTenBecome(movement(ADJUSTED, -3, "09:00"), -3, sellable(7));
	}

	@Test
	void goodsPickedAreStillOnHand() {
		thenTenBecome(movement(PICKED, 3, "ORDER-1", "09:00"), 0, sellable(10));
	}

	private void thenTenBecome(RecordMovement movement, long change, StockLevels after) {
		new Fixture<>(StockPositionAggregate.class).given(TEN_RECEIVED)
			.when(movement)
			.expect(moved(movement, change, after));
	}

	@Test
	void aShipmentOfASoldOrderMovesNothingASecondTime() {
		RecordMovement shipped = movement(SHIPPED, 3, "ORDER-1", "11:00");
		this.fixture.given(TEN_RECEIVED, moved(movement(SOLD, 3, "ORDER-1", "09:00"), -3, sellable(7)))
			.when(shipped)
			.expect(moved(shipped, 0, sellable(7)));
	}

	@Test
	void aShipmentMovesWhatGoesBeyondTheSale() {
		RecordMovement shipped = movement(SHIPPED, 5, "ORDER-1", "11:00");
		this.fixture.given(TEN_RECEIVED, moved(movement(SOLD, 3, "ORDER-1", "09:00"), -3, sellable(7)))
			.when(shipped)
			.expect(moved(shipped, -2, sellable(5)));
	}

	@Test
	void aShipmentOfAnotherOrderMoves() {
		RecordMovement shipped = movement(SHIPPED, 3, "ORDER-2", "11:00");
		this.fixture.given(TEN_RECEIVED, moved(movement(SOLD, 3, "ORDER-1", "09:00"), -3, sellable(7)))
			.when(shipped)
			.expect(moved(shipped, -3, sellable(4)));
	}

	@Test
	void twoEqualLinesOfOneReceiptAreTwoSales() {
		RecordMovement sold = movement(SOLD, 3, "RECEIPT-1", "09:00");
		this.fixture.given(TEN_RECEIVED, moved(sold, -3, sellable(7))).when(sold).expect(moved(sold, -3, sellable(4)));
	}

	@Test
	void stockBelowZeroIsAFactWithAnAlert() {
		RecordMovement sold = movement(SOLD, 12, "09:00");
		this.fixture.given(TEN_RECEIVED)
			.when(sold)
			.expect(moved(sold, -12, sellable(-2)), new WentNegative(TEA, at("09:00"), sellable(-2)));
	}

	@Test
	void stockThatStaysBelowZeroAlertsOnce() {
		RecordMovement sold = movement(SOLD, 1, "10:00");
		this.fixture
			.given(moved(movement(SOLD, 2, "09:00"), -2, sellable(-2)),
					new WentNegative(TEA, at("09:00"), sellable(-2)))
			.when(sold)
			.expect(moved(sold, -1, sellable(-3)));
	}

	@Test
	void aSaleFromBeforeTheCountIsKeptWithALabelledOffset() {
		RecordMovement late = movement(SOLD, 2, "RECEIPT-9", "13:20");
		this.fixture.given(TEN_RECEIVED, counted(count(9, "COUNT-1", "13:30"), -1, sellable(9)))
			.when(late)
			.expect(moved(late, -2, sellable(9)),
					new LateMovementOffset(TEA, StockAccount.ON_HAND, units(2), StockReason.LATE_SALE_OFFSET,
							SourceRef.of("pos", "COUNT-1"), DocumentRef.ofOrder("RECEIPT-9"), at("13:30"),
							sellable(9)));
	}

	@Test
	void aSaleAtTheInstantOfTheCountComesBeforeIt() {
		RecordMovement late = movement(SOLD, 2, "13:30");
		this.fixture.given(TEN_RECEIVED, counted(count(9, "COUNT-1", "13:30"), -1, sellable(9)))
			.when(late)
			.expect(moved(late, -2, sellable(9)), new LateMovementOffset(TEA, StockAccount.ON_HAND, units(2),
					StockReason.LATE_SALE_OFFSET, SourceRef.of("pos", "COUNT-1"), null, at("13:30"), sellable(9)));
	}

	@Test
	void damagedGoodsFromBeforeTheCountWereCountedAsSellable() {
		RecordMovement late = movement(RETURNED_DAMAGED, 2, "13:20");
		this.fixture.given(TEN_RECEIVED, counted(count(9, "COUNT-1", "13:30"), -1, sellable(9)))
			.when(late)
			.expect(moved(late, 2, levels(7, 0, 2)), new LateMovementOffset(TEA, StockAccount.ON_HAND, units(-2),
					StockReason.CYCLE_COUNT, SourceRef.of("pos", "COUNT-1"), null, at("13:30"), levels(7, 0, 2)));
	}

	@Test
	void aSaleFromBeforeTheCountTakesAwayTheOffsetOfItsShipmentAfterIt() {
		RecordMovement sold = movement(SOLD, 2, "ORDER-1", "13:20");
		DocumentRef order = DocumentRef.ofOrder("ORDER-1");
		this.fixture
			.given(TEN_RECEIVED, counted(count(9, "COUNT-1", "13:30"), -1, sellable(9)),
					moved(movement(SHIPPED, 2, "ORDER-1", "14:00"), -2, sellable(7)))
			.when(sold)
			.expect(moved(sold, -2, sellable(9)), new MovementRestated(TEA, units(2), order, at("14:00"), sellable(9)),
					new LateMovementOffset(TEA, StockAccount.ON_HAND, units(2), StockReason.LATE_SALE_OFFSET,
							SourceRef.of("pos", "COUNT-1"), order, at("13:30"), sellable(9)));
	}

	@Test
	void aSaleThatBecomesKnownAfterItsShipmentTakesThatOnesPlace() {
		RecordMovement sold = movement(SOLD, 2, "ORDER-1", "13:20");
		this.fixture.given(TEN_RECEIVED, moved(movement(SHIPPED, 2, "ORDER-1", "14:00"), -2, sellable(8)))
			.when(sold)
			.expect(moved(sold, -2, sellable(8)),
					new MovementRestated(TEA, units(2), DocumentRef.ofOrder("ORDER-1"), at("14:00"), sellable(8)));
	}

	@Test
	void goodsMayComeIntoAndLeaveFromAState() {
		RecordMovement inspected = inState(RECEIVED, 4, StockState.QUALITY_CONTROL, "09:00");
		StockLevels four = new StockLevels(units(10), units(0), units(0), units(4));
		this.fixture.given(TEN_RECEIVED).when(inspected).expect(moved(inspected, 4, four));
		RecordMovement disposed = inState(ADJUSTED, -2, StockState.DAMAGED, "10:00");
		RecordMovement returned = movement(RETURNED_DAMAGED, 2, "09:30");
		new Fixture<>(StockPositionAggregate.class).given(TEN_RECEIVED, moved(returned, 2, levels(10, 0, 2)))
			.when(disposed)
			.expect(moved(disposed, -2, sellable(10)));
	}

	@Test
	void whatIsReturnedDamagedIsDamaged() {
		this.fixture.given()
			.when(inState(RETURNED_DAMAGED, 1, StockState.SELLABLE, "09:00"))
			.expectRefused("STATE_CONFLICTS");
	}

	private static RecordMovement inState(MovementKind kind, long units, StockState state, String time) {
		return new RecordMovement(TEA, kind, units(units), state, null, null, null, at(time));
	}

	@Test
	void aMovementWithoutASignOfItsOwnIsPositive() {
		this.fixture.given().when(movement(SOLD, -1, "09:00")).expectRefused("QUANTITY_NOT_POSITIVE");
		this.fixture.given().when(movement(RECEIVED, 0, "09:00")).expectRefused("QUANTITY_NOT_POSITIVE");
	}

	@Test
	void anAdjustmentOfNothingIsRefused() {
		this.fixture.given().when(movement(ADJUSTED, 0, "09:00")).expectRefused("ADJUSTMENT_ZERO");
	}

	@Test
	void anImplausibleQuantityIsRefusedInBothDirections() {
		this.fixture.given().when(movement(ADJUSTED, 1_000_000_001, "09:00")).expectRefused("QUANTITY_TOO_LARGE");
		this.fixture.given().when(movement(ADJUSTED, -1_000_000_001, "09:00")).expectRefused("QUANTITY_TOO_LARGE");
		this.fixture.given().when(withQuantity(new Quantity(Long.MIN_VALUE))).expectRefused("QUANTITY_TOO_LARGE");
	}

	private static RecordMovement withQuantity(Quantity quantity) {
		return new RecordMovement(TEA, ADJUSTED, quantity, null, null, null, at("09:00"));
	}

	@Test
	void aCostBelowZeroIsRefused() {
		this.fixture.given()
			.when(new RecordMovement(TEA, RECEIVED, units(1), null, UnitPrice.of("-0.01", "GBP"), null, at("09:00")))
			.expectRefused("UNIT_COST_NEGATIVE");
	}

	@Test
	void aBusinessTimeOfAnotherWorldIsRefused() {
		this.fixture.given().when(movedAt(Instant.MIN.plusSeconds(1))).expectRefused("OCCURRED_AT_OUT_OF_RANGE");
		this.fixture.given().when(movedAt(Instant.MAX)).expectRefused("OCCURRED_AT_OUT_OF_RANGE");
	}

	private static RecordMovement movedAt(Instant time) {
		return new RecordMovement(TEA, RECEIVED, units(1), null, null, null, time);
	}

	@Test
	void aReceiptOfOneSystemIsNoOrderOfAnother() {
		RecordMovement receipt = new RecordMovement(TEA, SOLD, units(3), null, null,
				DocumentRef.ofSystem(new SourceSystem("TILL-1"), "1001"), at("09:00"));
		RecordMovement shipped = movement(SHIPPED, 3, "1001", "11:00");
		this.fixture.given(TEN_RECEIVED, moved(receipt, -3, sellable(7)))
			.when(shipped)
			.expect(moved(shipped, -3, sellable(4)));
		new Fixture<>(StockPositionAggregate.class).given(TEN_RECEIVED, moved(shipped, -3, sellable(7)))
			.when(receipt)
			.expect(moved(receipt, -3, sellable(4)));
	}

	@Test
	void aDocumentHasANumber() {
		assertThat(DocumentRef.ofOrder(" R-1 ").number()).isEqualTo("R-1");
		assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> DocumentRef.ofOrder("  "))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo("DOCUMENT_INVALID"));
	}

	@Test
	void businessTimeIsKeptInWholeMicroseconds() {
		assertThat(movedAt(Instant.parse("2026-05-04T09:00:00.123456789Z")).occurredAt())
			.isEqualTo("2026-05-04T09:00:00.123456Z");
	}

}
