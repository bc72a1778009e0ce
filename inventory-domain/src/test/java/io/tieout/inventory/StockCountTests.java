package io.tieout.inventory;

import io.tieout.core.ReservationId;
import io.tieout.core.SourceRef;
import io.tieout.inventory.StockAnchorEvent.CountSuperseded;
import io.tieout.inventory.StockAnchorEvent.CountVoided;
import io.tieout.inventory.StockAnchorEvent.Counted;
import io.tieout.inventory.StockAnchorEvent.LateMovementOffset;
import io.tieout.inventory.StockHoldEvent.Held;
import io.tieout.inventory.StockPositionCommand.RecordCount;
import io.tieout.inventory.StockPositionCommand.VoidCount;
import io.tieout.inventory.StockPositionEvent.Moved;
import io.tieout.inventory.StockPositionEvent.WentNegative;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

import static io.tieout.inventory.MovementKind.RECEIVED;
import static io.tieout.inventory.MovementKind.RETURNED_DAMAGED;
import static io.tieout.inventory.MovementKind.SHIPPED;
import static io.tieout.inventory.MovementKind.SOLD;
import static io.tieout.inventory.Stock.TEA;
import static io.tieout.inventory.Stock.at;
import static io.tieout.inventory.Stock.count;
import static io.tieout.inventory.Stock.counted;
import static io.tieout.inventory.Stock.levels;
import static io.tieout.inventory.Stock.moved;
import static io.tieout.inventory.Stock.movement;
import static io.tieout.inventory.Stock.sellable;
import static io.tieout.inventory.Stock.units;

class StockCountTests {

	private static final Moved TEN_RECEIVED = moved(movement(RECEIVED, 10, "08:00"), 10, sellable(10));

	private static final Counted NINE_COUNTED = counted(count(9, "COUNT-1", "13:30"), -1, sellable(9));

	private final Fixture<StockPositionAggregate> fixture = new Fixture<>(StockPositionAggregate.class);

	@Test
	void aCountIsTheStockOnHand() {
		this.fixture.given(TEN_RECEIVED)
			.when(count(9, "COUNT-1", "13:30"))
			.expect(counted(count(9, "COUNT-1", "13:30"), -1, sellable(9)));
	}

	@Test
	void aCountOfAnUntouchedPositionIsItsFirstFact() {
		this.fixture.given()
			.when(count(9, "COUNT-1", "13:30"))
			.expect(counted(count(9, "COUNT-1", "13:30"), 9, sellable(9)));
	}

	@Test
	void theDifferenceFallsOnSellable() {
		this.fixture.given(TEN_RECEIVED, moved(movement(RETURNED_DAMAGED, 2, "09:00"), 2, levels(10, 0, 2)))
			.when(count(9, "COUNT-1", "13:30"))
			.expect(counted(count(9, "COUNT-1", "13:30"), -3, levels(7, 0, 2)));
	}

	@Test
	void aCountThatFindsLessThanIsReservedIsAnAlert() {
		ReservationId cart = new ReservationId("CART-1");
		StockLevels short1 = levels(-1, 4, 0);
		this.fixture.given(TEN_RECEIVED, new Held(TEA, cart, units(4), at("23:00"), at("09:00"), levels(6, 4, 0)))
			.when(count(3, "COUNT-1", "13:30"))
			.expect(counted(count(3, "COUNT-1", "13:30"), -7, short1), new WentNegative(TEA, at("13:30"), short1));
	}

	@Test
	void whatOccurredAfterALateCountIsAddedToIt() {
		this.fixture.given(TEN_RECEIVED, moved(movement(SOLD, 3, "14:00"), -3, sellable(7)))
			.when(count(9, "COUNT-1", "13:30"))
			.expect(counted(count(9, "COUNT-1", "13:30"), -1, sellable(6)));
	}

	@Test
	void theShipmentAfterACountOfAnOrderSoldBeforeItIsNotTakenOffAgain() {
		this.fixture
			.given(TEN_RECEIVED, moved(movement(SOLD, 3, "ORDER-1", "09:00"), -3, sellable(7)),
					moved(movement(SHIPPED, 3, "ORDER-1", "14:00"), 0, sellable(7)))
			.when(count(7, "COUNT-1", "13:30"))
			.expect(counted(count(7, "COUNT-1", "13:30"), 0, sellable(7)));
	}

	@Test
	void anOlderCountHoldsUntilTheNextOne() {
		this.fixture.given(TEN_RECEIVED, NINE_COUNTED)
			.when(count(4, "COUNT-0", "12:00"))
			.expect(counted(count(4, "COUNT-0", "12:00"), -6, sellable(9)), offset(6, "COUNT-1", sellable(9)));
	}

	@Test
	void ofTwoCountsOfOneInstantTheLargerSourceIdIsTheLater() {
		this.fixture.given(TEN_RECEIVED, NINE_COUNTED)
			.when(count(4, "COUNT-0", "13:30"))
			.expect(counted(count(4, "COUNT-0", "13:30"), -6, sellable(9)), offset(6, "COUNT-1", sellable(9)));
		new Fixture<>(StockPositionAggregate.class).given(TEN_RECEIVED, NINE_COUNTED)
			.when(count(4, "COUNT-2", "13:30"))
			.expect(counted(count(4, "COUNT-2", "13:30"), -5, sellable(4)));
	}

	@Test
	void aCountMayFindWhatIsDamagedAndInQualityControl() {
		RecordCount parts = new RecordCount(TEA, units(9), units(2), units(1), "COUNT-1",
				SourceRef.of("pos", "COUNT-1"), at("13:30"));
		StockLevels found = new StockLevels(units(6), units(0), units(2), units(1));
		this.fixture.given(TEN_RECEIVED)
			.when(parts)
			.expect(counted(parts, -1, found), found(parts, StockAccount.DAMAGED, 2, found),
					found(parts, StockAccount.QUALITY_CONTROL, 1, found));
	}

	@Test
	void whatIsFoundInAStateIsPartOfWhatIsFound() {
		this.fixture.given(TEN_RECEIVED)
			.when(new RecordCount(TEA, units(3), units(2), units(2), "COUNT-1", SourceRef.of("pos", "COUNT-1"),
					at("13:30")))
			.expectRefused("COUNT_EXCEEDED_BY_STATES");
	}

	@Test
	void aVoidedCountGivesTheBooksBack() {
		this.fixture.given(TEN_RECEIVED, NINE_COUNTED)
			.when(new VoidCount(TEA, SourceRef.of("pos", "COUNT-1"), VoidReason.DID_NOT_OCCUR, at("13:30")))
			.expect(voided(9, 1, sellable(10)));
	}

	@Test
	void aLaterCountHoldsWhenOneBeforeItIsVoided() {
		Counted later = counted(count(4, "COUNT-2", "14:00"), -5, sellable(4));
		this.fixture.given(TEN_RECEIVED, NINE_COUNTED, later)
			.when(new VoidCount(TEA, SourceRef.of("pos", "COUNT-1"), VoidReason.DID_NOT_OCCUR, at("13:30")))
			.expect(voided(9, 1, sellable(4)), new LateMovementOffset(TEA, StockAccount.ON_HAND, units(-1),
					StockReason.CYCLE_COUNT, SourceRef.of("pos", "COUNT-2"), null, at("14:00"), sellable(4)));
	}

	@Test
	void aCountIsVoidedOnce() {
		this.fixture.given(TEN_RECEIVED, NINE_COUNTED, voided(9, 1, sellable(10)))
			.when(new VoidCount(TEA, SourceRef.of("pos", "COUNT-1"), VoidReason.DID_NOT_OCCUR, at("13:30")))
			.expectRefused("COUNT_UNKNOWN");
	}

	@Test
	void aCountAtTheHorizonCounts() {
		RecordCount old = countedAt(at("08:00").minus(Duration.ofDays(45)));
		this.fixture.given(TEN_RECEIVED).when(old).expect(counted(old, 4, sellable(14)));
	}

	@Test
	void aCountOlderThanTheHorizonIsSuperseded() {
		RecordCount older = countedAt(at("08:00").minus(Duration.ofDays(45)).minusNanos(1_000));
		this.fixture.given(TEN_RECEIVED).when(older).expect(superseded(older, sellable(10)));
	}

	@Test
	void aCountBelowZeroIsRefused() {
		this.fixture.given().when(count(-1, "COUNT-1", "13:30")).expectRefused("COUNT_NEGATIVE");
	}

	@Test
	void anImplausibleCountIsRefused() {
		this.fixture.given().when(count(1_000_000_001, "COUNT-1", "13:30")).expectRefused("QUANTITY_TOO_LARGE");
	}

	@Test
	void aBusinessTimeOfAnotherWorldIsRefused() {
		this.fixture.given().when(countedAt(Instant.MAX)).expectRefused("OCCURRED_AT_OUT_OF_RANGE");
	}

	private static RecordCount countedAt(Instant time) {
		return new RecordCount(TEA, units(4), "COUNT-1", SourceRef.of("pos", "COUNT-1"), time);
	}

	private static CountSuperseded superseded(RecordCount count, StockLevels after) {
		return new CountSuperseded(count.position(), count.counted(), count.countId(), count.source(),
				count.occurredAt(), after);
	}

	private static Counted found(RecordCount count, StockAccount account, long units, StockLevels after) {
		return new Counted(TEA, account, units(units), units(units), count.countId(), count.source(),
				count.occurredAt(), after);
	}

	private static CountVoided voided(long counted, long difference, StockLevels after) {
		return new CountVoided(TEA, StockAccount.ON_HAND, units(counted), units(difference),
				SourceRef.of("pos", "COUNT-1"), VoidReason.DID_NOT_OCCUR, at("13:30"), after);
	}

	private static LateMovementOffset offset(long units, String count, StockLevels after) {
		return new LateMovementOffset(TEA, StockAccount.ON_HAND, units(units), StockReason.CYCLE_COUNT,
				SourceRef.of("pos", count), null, at("13:30"), after);
	}

}
