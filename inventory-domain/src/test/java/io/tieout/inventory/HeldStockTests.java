package io.tieout.inventory;

import io.tieout.core.OrderId;
import io.tieout.core.ReservationId;
import io.tieout.core.SourceRef;
import io.tieout.inventory.StockAnchorEvent.LateMovementOffset;
import io.tieout.inventory.StockHoldCommand.CommitHold;
import io.tieout.inventory.StockHoldCommand.ExpireHold;
import io.tieout.inventory.StockHoldCommand.FulfilHold;
import io.tieout.inventory.StockHoldCommand.HoldStock;
import io.tieout.inventory.StockHoldCommand.ReleaseHold;
import io.tieout.inventory.StockHoldEvent.Held;
import io.tieout.inventory.StockHoldEvent.HoldCommitted;
import io.tieout.inventory.StockHoldEvent.HoldDrawn;
import io.tieout.inventory.StockHoldEvent.HoldExpired;
import io.tieout.inventory.StockHoldEvent.HoldFulfilled;
import io.tieout.inventory.StockHoldEvent.HoldReleased;
import io.tieout.inventory.StockPositionCommand.RecordMovement;
import io.tieout.inventory.StockPositionEvent.Moved;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

import static io.tieout.inventory.MovementKind.PICKED;
import static io.tieout.inventory.MovementKind.RECEIVED;
import static io.tieout.inventory.MovementKind.SHIPPED;
import static io.tieout.inventory.MovementKind.SOLD;
import static io.tieout.inventory.Stock.TEA;
import static io.tieout.inventory.Stock.at;
import static io.tieout.inventory.Stock.count;
import static io.tieout.inventory.Stock.counted;
import static io.tieout.inventory.Stock.levels;
import static io.tieout.inventory.Stock.moved;
import static io.tieout.inventory.Stock.movedFromHold;
import static io.tieout.inventory.Stock.movement;
import static io.tieout.inventory.Stock.sellable;
import static io.tieout.inventory.Stock.units;
import static org.assertj.core.api.Assertions.assertThat;

class HeldStockTests {

	private static final ReservationId CART = new ReservationId("CART-1");

	private static final OrderId ORDER = new OrderId("ORDER-1");

	private static final Moved TEN_RECEIVED = moved(movement(RECEIVED, 10, "08:00"), 10, sellable(10));

	private static final Held FOUR_HELD = new Held(TEA, CART, units(4), at("09:30"), at("09:00"), levels(6, 4, 0));

	private static final HoldCommitted COMMITTED = new HoldCommitted(TEA, CART, ORDER, null, at("09:10"),
			levels(6, 4, 0));

	private static final HoldFulfilled FULFILLED = new HoldFulfilled(TEA, CART, units(4), units(-4), units(-4),
			at("10:00"), sellable(6));

	private final Fixture<StockPositionAggregate> fixture = new Fixture<>(StockPositionAggregate.class);

	@Test
	void aHoldIsCommittedToAnOrder() {
		this.fixture.given(TEN_RECEIVED, FOUR_HELD)
			.when(new CommitHold(TEA, CART, ORDER, at("09:10")))
			.expect(COMMITTED);
	}

	@Test
	void committedAgainToTheSameOrderNothingChanges() {
		this.fixture.given(TEN_RECEIVED, FOUR_HELD, COMMITTED)
			.when(new CommitHold(TEA, CART, ORDER, at("09:11")))
			.expectUnchanged();
	}

	@Test
	void aHoldOfOneOrderIsNotCommittedToAnother() {
		this.fixture.given(TEN_RECEIVED, FOUR_HELD, COMMITTED)
			.when(new CommitHold(TEA, CART, new OrderId("ORDER-2"), at("09:11")))
			.expectRefused("HOLD_COMMITTED");
	}

	@Test
	void aHoldThatIsOverIsNotCommitted() {
		this.fixture.given(TEN_RECEIVED, FOUR_HELD)
			.when(new CommitHold(TEA, CART, ORDER, at("09:30")))
			.expectRefused("HOLD_EXPIRED");
	}

	@Test
	void withoutAHoldNothingIsCommitted() {
		this.fixture.given(TEN_RECEIVED)
			.when(new CommitHold(TEA, CART, ORDER, at("09:10")))
			.expectRefused("HOLD_UNKNOWN");
	}

	@Test
	void aHoldCommittedAfterItsOrderWasShippedReservesNothingMore() {
		RecordMovement shipped = movement(SHIPPED, 3, "ORDER-1", "09:05");
		this.fixture.given(TEN_RECEIVED, FOUR_HELD, moved(shipped, -3, levels(3, 4, 0)))
			.when(new CommitHold(TEA, CART, ORDER, at("09:10")))
			.expect(new HoldCommitted(TEA, CART, ORDER, units(-3), at("09:10"), levels(6, 1, 0)),
					new HoldDrawn(TEA, CART, units(1), at("09:10"), levels(6, 1, 0)));
	}

	@Test
	void fulfilledGoodsHaveLeft() {
		this.fixture.given(TEN_RECEIVED, FOUR_HELD, COMMITTED)
			.when(new FulfilHold(TEA, CART, at("10:00")))
			.expect(FULFILLED);
	}

	@Test
	void fulfilledAgainNothingChanges() {
		this.fixture.given(TEN_RECEIVED, FOUR_HELD, COMMITTED, FULFILLED)
			.when(new FulfilHold(TEA, CART, at("10:01")))
			.expectUnchanged();
	}

	@Test
	void withoutAHoldNothingIsFulfilled() {
		this.fixture.given(TEN_RECEIVED).when(new FulfilHold(TEA, CART, at("10:00"))).expectUnchanged();
	}

	@Test
	void goodsLeaveForAnOrderOnly() {
		this.fixture.given(TEN_RECEIVED, FOUR_HELD)
			.when(new FulfilHold(TEA, CART, at("09:20")))
			.expectRefused("HOLD_NOT_COMMITTED");
	}

	@Test
	void aFulfilmentOfAnotherWorldIsRefused() {
		this.fixture.given(TEN_RECEIVED, FOUR_HELD, COMMITTED)
			.when(new FulfilHold(TEA, CART, Instant.MAX))
			.expectRefused("OCCURRED_AT_OUT_OF_RANGE");
	}

	@Test
	void aShipmentOfAFulfilledReservationMovesNothingASecondTime() {
		for (String document : new String[] { "CART-1", "ORDER-1" }) {
			RecordMovement shipped = movement(SHIPPED, 4, document, "11:00");
			new Fixture<>(StockPositionAggregate.class).given(TEN_RECEIVED, FOUR_HELD, COMMITTED, FULFILLED)
				.when(shipped)
				.expect(moved(shipped, 0, sellable(6)));
		}
	}

	@Test
	void aReservationWithTheNumberOfItsOrderLeavesOnce() {
		OrderId sameNumber = new OrderId("CART-1");
		RecordMovement shipped = movement(SHIPPED, 6, "CART-1", "11:00");
		this.fixture
			.given(TEN_RECEIVED, FOUR_HELD,
					new HoldCommitted(TEA, CART, sameNumber, null, at("09:10"), levels(6, 4, 0)), FULFILLED)
			.when(shipped)
			.expect(moved(shipped, -2, sellable(4)));
	}

	@Test
	void aShipmentTakesWhatIsReservedForIt() {
		for (String document : new String[] { "CART-1", "ORDER-1" }) {
			RecordMovement shipped = movement(SHIPPED, 3, document, "09:20");
			new Fixture<>(StockPositionAggregate.class).given(TEN_RECEIVED, FOUR_HELD, COMMITTED)
				.when(shipped)
				.expect(movedFromHold(shipped, -3, levels(6, 1, 0)),
						new HoldDrawn(TEA, CART, units(1), at("09:20"), levels(6, 1, 0)));
		}
	}

	@Test
	void aSaleUnderAnEqualNumberLeavesWhatIsReservedAlone() {
		RecordMovement sold = movement(SOLD, 5, "ORDER-1", "09:20");
		this.fixture.given(TEN_RECEIVED, FOUR_HELD, COMMITTED).when(sold).expect(moved(sold, -5, levels(1, 4, 0)));
		new Fixture<>(StockPositionAggregate.class).given(TEN_RECEIVED, FOUR_HELD, COMMITTED, FULFILLED)
			.when(sold)
			.expect(moved(sold, -5, sellable(1)));
	}

	@Test
	void inAnyOrderATillsSaleAndAnOrderOfEqualNumberBothLeave() {
		List<StockPositionCommand> facts = List.of(movement(SOLD, 4, "ORDER-1", "09:15"),
				movement(SHIPPED, 4, "ORDER-1", "09:20"), new FulfilHold(TEA, CART, at("09:25")));
		for (List<StockPositionCommand> order : Permutations.of(facts)) {
			Arrivals position = Arrivals.of(List.of(movement(RECEIVED, 10, "08:00"),
					new HoldStock(TEA, CART, units(4), units(0), at("09:30"), at("09:00")),
					new CommitHold(TEA, CART, ORDER, at("09:10"))));
			order.forEach(position::arrives);
			assertThat(position.state().levels()).isEqualTo(sellable(2));
		}
	}

	@Test
	void aPickOfTheOrderLeavesItReserved() {
		RecordMovement picked = movement(PICKED, 4, "ORDER-1", "09:20");
		this.fixture.given(TEN_RECEIVED, FOUR_HELD, COMMITTED).when(picked).expect(moved(picked, 0, levels(6, 4, 0)));
	}

	@Test
	void aShipmentOfSomethingElseLeavesTheHoldAlone() {
		RecordMovement shipped = movement(SHIPPED, 3, "ORDER-2", "09:20");
		this.fixture.given(TEN_RECEIVED, FOUR_HELD, COMMITTED)
			.when(shipped)
			.expect(moved(shipped, -3, levels(3, 4, 0)));
	}

	@Test
	void fulfilmentTakesOffWhatNoShipmentHasTakenOff() {
		RecordMovement shipped = movement(SHIPPED, 3, "ORDER-1", "09:20");
		this.fixture.given(TEN_RECEIVED, FOUR_HELD, COMMITTED, moved(shipped, -3, levels(6, 1, 0)))
			.when(new FulfilHold(TEA, CART, at("10:00")))
			.expect(new HoldFulfilled(TEA, CART, units(4), units(-1), units(-1), at("10:00"), sellable(6)));
	}

	@Test
	void aFulfilmentFromBeforeTheCountIsKeptWithALabelledOffset() {
		this.fixture
			.given(TEN_RECEIVED, FOUR_HELD, COMMITTED, counted(count(6, "COUNT-1", "10:30"), -4, levels(2, 4, 0)))
			.when(new FulfilHold(TEA, CART, at("10:00")))
			.expect(new HoldFulfilled(TEA, CART, units(4), units(-4), units(-4), at("10:00"), sellable(6)),
					new LateMovementOffset(TEA, StockAccount.ON_HAND, units(4), StockReason.LATE_SALE_OFFSET,
							SourceRef.of("pos", "COUNT-1"), DocumentRef.ofOrder("ORDER-1"), at("10:30"), sellable(6)));
	}

	@Test
	void heldStockIsGivenBack() {
		this.fixture.given(TEN_RECEIVED, FOUR_HELD)
			.when(new ReleaseHold(TEA, CART, at("09:20")))
			.expect(new HoldReleased(TEA, CART, units(4), at("09:20"), sellable(10)));
	}

	@Test
	void ofACommittedHoldIsGivenBackWhatHasNotLeft() {
		RecordMovement shipped = movement(SHIPPED, 3, "ORDER-1", "09:20");
		this.fixture.given(TEN_RECEIVED, FOUR_HELD, COMMITTED, moved(shipped, -3, levels(6, 1, 0)))
			.when(new ReleaseHold(TEA, CART, at("09:40")))
			.expect(new HoldReleased(TEA, CART, units(1), at("09:40"), sellable(7)));
	}

	@Test
	void givenBackAlreadyNothingChanges() {
		this.fixture.given(TEN_RECEIVED, FOUR_HELD, new HoldReleased(TEA, CART, units(4), at("09:20"), sellable(10)))
			.when(new ReleaseHold(TEA, CART, at("09:21")))
			.expectUnchanged();
	}

	@Test
	void aHoldWhoseTimeIsOverIsSwept() {
		this.fixture.given(TEN_RECEIVED, FOUR_HELD)
			.when(new ExpireHold(TEA, CART, at("09:30")))
			.expect(new HoldExpired(TEA, CART, units(4), at("09:30"), sellable(10)));
	}

	@Test
	void aHoldIsNotSweptBeforeItsTime() {
		this.fixture.given(TEN_RECEIVED, FOUR_HELD)
			.when(new ExpireHold(TEA, CART, at("09:29")))
			.expectRefused("HOLD_NOT_EXPIRED");
	}

	@Test
	void aCommittedHoldIsNotSwept() {
		this.fixture.given(TEN_RECEIVED, FOUR_HELD, COMMITTED)
			.when(new ExpireHold(TEA, CART, at("12:00")))
			.expectRefused("HOLD_COMMITTED");
	}

	@Test
	void sweptAlreadyNothingChanges() {
		this.fixture.given(TEN_RECEIVED, FOUR_HELD, new HoldExpired(TEA, CART, units(4), at("09:30"), sellable(10)))
			.when(new ExpireHold(TEA, CART, at("09:31")))
			.expectUnchanged();
	}

}
