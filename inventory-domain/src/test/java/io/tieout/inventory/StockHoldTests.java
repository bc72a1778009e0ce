package io.tieout.inventory;

import io.tieout.core.OrderId;
import io.tieout.core.Quantity;
import io.tieout.core.Rejection;
import io.tieout.core.ReservationId;
import io.tieout.inventory.StockHoldCommand.HoldStock;
import io.tieout.inventory.StockHoldEvent.Held;
import io.tieout.inventory.StockHoldEvent.HoldCommitted;
import io.tieout.inventory.StockHoldEvent.HoldExpired;
import io.tieout.inventory.StockPositionEvent.Moved;
import java.util.List;
import org.junit.jupiter.api.Test;

import static io.tieout.core.Quantity.ZERO;
import static io.tieout.inventory.MovementKind.RECEIVED;
import static io.tieout.inventory.Stock.TEA;
import static io.tieout.inventory.Stock.at;
import static io.tieout.inventory.Stock.levels;
import static io.tieout.inventory.Stock.moved;
import static io.tieout.inventory.Stock.movement;
import static io.tieout.inventory.Stock.sellable;
import static io.tieout.inventory.Stock.units;
import static org.assertj.core.api.Assertions.assertThat;

class StockHoldTests {

	private static final ReservationId CART = new ReservationId("CART-1");

	private static final ReservationId OTHER = new ReservationId("CART-2");

	private static final OrderId ORDER = new OrderId("ORDER-1");

	private static final Moved TEN_RECEIVED = moved(movement(RECEIVED, 10, "08:00"), 10, sellable(10));

	private static final Held FOUR_HELD = new Held(TEA, CART, units(4), at("09:30"), at("09:00"), levels(6, 4, 0));

	private static final HoldCommitted COMMITTED = new HoldCommitted(TEA, CART, ORDER, null, at("09:10"),
			levels(6, 4, 0));

	private final Fixture<StockPositionAggregate> fixture = new Fixture<>(StockPositionAggregate.class);

	@Test
	void stockHeldIsReserved() {
		this.fixture.given(TEN_RECEIVED).when(hold(CART, 4, "09:00")).expect(FOUR_HELD);
	}

	@Test
	void theLastUnitIsHeldOnce() {
		this.fixture.given(TEN_RECEIVED, FOUR_HELD)
			.when(hold(OTHER, 7, "09:01"))
			.expectRefused(Rejection.of("INSUFFICIENT_STOCK", "Less is sellable than was asked for.")
				.with("sku", "TEA-100")
				.with("location", "STORE-1")
				.with("requested", "7")
				.with("floor", "0")
				.with("sellable", "6"));
	}

	@Test
	void whatMustRemainSellableRemains() {
		Held eightHeld = new Held(TEA, CART, units(8), at("09:30"), at("09:00"), levels(2, 8, 0));
		this.fixture.given(TEN_RECEIVED)
			.when(new HoldStock(TEA, CART, units(8), units(2), at("09:30"), at("09:00")))
			.expect(eightHeld);
		new Fixture<>(StockPositionAggregate.class).given(TEN_RECEIVED)
			.when(new HoldStock(TEA, CART, units(8), units(3), at("09:30"), at("09:00")))
			.expectRefused("INSUFFICIENT_STOCK");
	}

	@Test
	void noFloorIsTooHighForTheReckoning() {
		for (Quantity floor : List.of(units(11), new Quantity(Long.MAX_VALUE))) {
			new Fixture<>(StockPositionAggregate.class).given(TEN_RECEIVED)
				.when(new HoldStock(TEA, CART, units(1), floor, at("09:30"), at("09:00")))
				.expectRefused("INSUFFICIENT_STOCK");
		}
	}

	@Test
	void aFloorBelowZeroIsRefused() {
		this.fixture.given(TEN_RECEIVED)
			.when(new HoldStock(TEA, CART, units(11), units(-1), at("09:30"), at("09:00")))
			.expectRefused("HOLD_FLOOR_NEGATIVE");
	}

	@Test
	void anImplausibleHoldIsRefused() {
		this.fixture.given(TEN_RECEIVED).when(hold(CART, 1_000_000_001, "09:00")).expectRefused("QUANTITY_TOO_LARGE");
	}

	@Test
	void aReaderKnowsWhatCouldBeHeld() {
		Arrivals position = Arrivals.of(List.of(movement(RECEIVED, 10, "08:00"), hold(CART, 4, "09:00")));

		assertThat(StockStates.sellable(position.state(), OTHER, at("09:29"))).isEqualTo(units(6));
		assertThat(StockStates.sellable(position.state(), OTHER, at("09:30"))).isEqualTo(units(10));
		assertThat(StockStates.sellable(position.state(), CART, at("09:29"))).as("it would give back its own")
			.isEqualTo(units(10));
		assertThat(StockStates.sellable(StockPosition.EMPTY, OTHER, at("09:30"))).isEqualTo(ZERO);
	}

	@Test
	void nothingIsSellableOfAnUntouchedPosition() {
		this.fixture.given().when(hold(CART, 1, "09:00")).expectRefused("INSUFFICIENT_STOCK");
	}

	@Test
	void heldAlreadyNothingChanges() {
		this.fixture.given(TEN_RECEIVED, FOUR_HELD).when(hold(CART, 4, "09:01")).expectUnchanged();
		new Fixture<>(StockPositionAggregate.class).given(TEN_RECEIVED, FOUR_HELD, COMMITTED)
			.when(hold(CART, 4, "09:20"))
			.expectUnchanged();
	}

	@Test
	void aHoldOfAnotherQuantityOrTimeIsRefused() {
		this.fixture.given(TEN_RECEIVED, FOUR_HELD).when(hold(CART, 5, "09:01")).expectRefused("HOLD_DIFFERS");
		this.fixture.given(TEN_RECEIVED, FOUR_HELD)
			.when(new HoldStock(TEA, CART, units(4), ZERO, at("09:40"), at("09:01")))
			.expectRefused("HOLD_DIFFERS");
	}

	@Test
	void aHoldWhoseTimeIsOverNoLongerCounts() {
		this.fixture.given(TEN_RECEIVED, FOUR_HELD)
			.when(new HoldStock(TEA, OTHER, units(7), ZERO, at("10:00"), at("09:30")))
			.expect(new HoldExpired(TEA, CART, units(4), at("09:30"), sellable(10)),
					new Held(TEA, OTHER, units(7), at("10:00"), at("09:30"), levels(3, 7, 0)));
	}

	@Test
	void aHoldThatIsOverCanBeHeldAnew() {
		this.fixture.given(TEN_RECEIVED, FOUR_HELD)
			.when(new HoldStock(TEA, CART, units(4), ZERO, at("10:00"), at("09:30")))
			.expect(new HoldExpired(TEA, CART, units(4), at("09:30"), sellable(10)),
					new Held(TEA, CART, units(4), at("10:00"), at("09:30"), levels(6, 4, 0)));
	}

	@Test
	void aCommittedHoldDoesNotExpire() {
		this.fixture.given(TEN_RECEIVED, FOUR_HELD, COMMITTED)
			.when(new HoldStock(TEA, OTHER, units(7), ZERO, at("23:00"), at("22:00")))
			.expectRefused("INSUFFICIENT_STOCK");
	}

	@Test
	void aHoldOfNothingIsRefused() {
		this.fixture.given(TEN_RECEIVED).when(hold(CART, 0, "09:00")).expectRefused("HOLD_QUANTITY_NOT_POSITIVE");
	}

	@Test
	void aHoldThatIsOverBeforeItBeginsIsRefused() {
		this.fixture.given(TEN_RECEIVED)
			.when(new HoldStock(TEA, CART, units(4), ZERO, at("09:00"), at("09:00")))
			.expectRefused("HOLD_ALREADY_EXPIRED");
	}

	private static HoldStock hold(ReservationId reservation, long units, String time) {
		return new HoldStock(TEA, reservation, units(units), ZERO, at("09:30"), at(time));
	}

}
