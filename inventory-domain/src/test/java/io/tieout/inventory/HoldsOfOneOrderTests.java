package io.tieout.inventory;

import io.tieout.core.OrderId;
import io.tieout.core.ReservationId;
import io.tieout.inventory.StockHoldCommand.CommitHold;
import io.tieout.inventory.StockHoldCommand.FulfilHold;
import io.tieout.inventory.StockHoldCommand.HoldStock;
import io.tieout.inventory.StockHoldCommand.ReleaseHold;
import io.tieout.inventory.StockHoldEvent.Held;
import io.tieout.inventory.StockHoldEvent.HoldCommitted;
import io.tieout.inventory.StockHoldEvent.HoldDrawn;
import io.tieout.inventory.StockHoldEvent.HoldFulfilled;
import io.tieout.inventory.StockHoldEvent.HoldReleased;
import io.tieout.inventory.StockPositionCommand.RecordMovement;
import io.tieout.inventory.StockPositionEvent.Moved;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

import static io.tieout.inventory.MovementKind.RECEIVED;
import static io.tieout.inventory.MovementKind.SHIPPED;
import static io.tieout.inventory.MovementKind.SOLD;
import static io.tieout.inventory.Stock.TEA;
import static io.tieout.inventory.Stock.at;
import static io.tieout.inventory.Stock.levels;
import static io.tieout.inventory.Stock.moved;
import static io.tieout.inventory.Stock.movement;
import static io.tieout.inventory.Stock.sellable;
import static io.tieout.inventory.Stock.units;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two reservations of four units each belong to one order: ten are there, and a shipment
 * frees no more than it takes.
 */
class HoldsOfOneOrderTests {

	private static final ReservationId FIRST = new ReservationId("CART-1");

	private static final ReservationId SECOND = new ReservationId("CART-2");

	private static final OrderId ORDER = new OrderId("ORDER-1");

	private static final RecordMovement FOUR_SHIPPED = movement(SHIPPED, 4, "ORDER-1", "09:20");

	private static final Moved TEN = moved(movement(RECEIVED, 10, "08:00"), 10, sellable(10));

	private static final Held FIRST_HELD = new Held(TEA, FIRST, units(4), at("09:30"), at("09:00"), levels(6, 4, 0));

	private static final Held SECOND_HELD = new Held(TEA, SECOND, units(4), at("09:30"), at("09:01"), levels(2, 8, 0));

	private static final HoldCommitted FIRST_COMMITTED = new HoldCommitted(TEA, FIRST, ORDER, null, at("09:10"),
			levels(2, 8, 0));

	private final Fixture<StockPositionAggregate> fixture = new Fixture<>(StockPositionAggregate.class);

	@Test
	void whatOneHoldTookOfAShipmentAnotherDoesNotTakeAgain() {
		this.fixture.given(TEN, FIRST_HELD, SECOND_HELD, FIRST_COMMITTED, moved(FOUR_SHIPPED, -4, levels(2, 4, 0)))
			.when(new CommitHold(TEA, SECOND, ORDER, at("09:25")))
			.expect(new HoldCommitted(TEA, SECOND, ORDER, null, at("09:25"), levels(2, 4, 0)));
	}

	@Test
	void aShipmentFromBeforeBothCommitsIsTakenByTheFirst() {
		this.fixture
			.given(TEN, FIRST_HELD, SECOND_HELD, moved(FOUR_SHIPPED, -4, levels(-2, 8, 0)),
					new HoldCommitted(TEA, FIRST, ORDER, null, at("09:25"), levels(2, 4, 0)))
			.when(new CommitHold(TEA, SECOND, ORDER, at("09:26")))
			.expect(new HoldCommitted(TEA, SECOND, ORDER, null, at("09:26"), levels(2, 4, 0)));
	}

	@Test
	void ofTheHoldThatIsFulfilledTheShipmentTold() {
		this.fixture
			.given(TEN, FIRST_HELD, SECOND_HELD, FIRST_COMMITTED,
					new HoldCommitted(TEA, SECOND, ORDER, null, at("09:11"), levels(2, 8, 0)),
					moved(FOUR_SHIPPED, -4, levels(2, 4, 0)))
			.when(new FulfilHold(TEA, SECOND, at("09:25")))
			.expect(new HoldFulfilled(TEA, SECOND, units(4), units(0), null, at("09:25"), levels(2, 4, 0)),
					new HoldDrawn(TEA, FIRST, units(4), at("09:25"), levels(2, 4, 0)));
	}

	@Test
	void ofTheHoldThatIsReleasedTheShipmentDidNotTell() {
		this.fixture
			.given(TEN, FIRST_HELD, SECOND_HELD, FIRST_COMMITTED,
					new HoldCommitted(TEA, SECOND, ORDER, null, at("09:11"), levels(2, 8, 0)),
					moved(FOUR_SHIPPED, -4, levels(2, 4, 0)))
			.when(new ReleaseHold(TEA, FIRST, at("09:25")))
			.expect(new HoldReleased(TEA, FIRST, units(4), at("09:25"), sellable(6)),
					new HoldDrawn(TEA, SECOND, units(0), at("09:25"), sellable(6)));
	}

	@Test
	void inEveryOrderOfCommitsAndShipmentAsMuchIsReserved() {
		assertEveryOrderEndsAt(levels(2, 4, 0), commit(FIRST), commit(SECOND), FOUR_SHIPPED);
	}

	@Test
	void inEveryOrderTheWholeOrderLeaves() {
		assertEveryOrderEndsAt(sellable(2), commit(FIRST), commit(SECOND), FOUR_SHIPPED, FOUR_SHIPPED);
		assertEveryOrderEndsAt(levels(2, 4, 0), commit(FIRST), commit(SECOND), movement(SHIPPED, 4, "CART-2", "09:20"));
		assertEveryOrderEndsAt(sellable(2), commit(FIRST), commit(SECOND), movement(SHIPPED, 4, "CART-1", "09:20"),
				FOUR_SHIPPED);
	}

	@Test
	void inEveryOrderAFulfilmentAndItsShipmentAreOne() {
		for (ReservationId fulfilled : List.of(FIRST, SECOND)) {
			for (List<StockPositionCommand> order : Permutations
				.of(List.<StockPositionCommand>of(new FulfilHold(TEA, fulfilled, at("09:25")), FOUR_SHIPPED))) {
				Arrivals position = held();
				position.arrives(commit(FIRST));
				position.arrives(commit(SECOND));
				order.forEach(position::arrives);
				assertThat(position.state().levels()).isEqualTo(levels(2, 4, 0));
			}
		}
	}

	@Test
	void aReservationWithTheNumberOfAnotherOrderTakesNoShipmentTwice() {
		Arrivals position = held();
		position.arrives(commit(FIRST));
		position.arrives(new CommitHold(TEA, SECOND, new OrderId("CART-1"), at("09:10")));
		position.arrives(movement(SHIPPED, 4, "CART-1", "09:20"));
		assertThat(position.state().levels()).isEqualTo(levels(2, 4, 0));
	}

	@Test
	void anOrderShippedLongAgoNeedsNobodyToSaySo() {
		Arrivals position = held();
		List.of(commit(FIRST), commit(SECOND), FOUR_SHIPPED, onDay("2026-06-20"))
			.forEach((command) -> position.arrives((StockPositionCommand) command));
		assertThat(position.state().holds().holds()).hasSize(2);
		position.arrives(FOUR_SHIPPED);
		position.arrives(onDay("2026-06-21"));
		assertThat(position.state().holds().holds()).isEmpty();
		assertThat(position.arrives(new FulfilHold(TEA, FIRST, at("09:25"))).events()).isEmpty();
		assertThat(position.state().levels().onHand()).isEqualTo(units(0));
	}

	@Test
	void aShipmentIsRememberedAsLongAsItsHoldIsOpen() {
		Arrivals position = held();
		List.of(commit(FIRST), commit(SECOND), FOUR_SHIPPED, onDay("2026-06-20"))
			.forEach((command) -> position.arrives((StockPositionCommand) command));
		position.arrives(new FulfilHold(TEA, FIRST, onDay("2026-06-21").occurredAt()));
		assertThat(position.state().levels()).isEqualTo(levels(1, 4, 0));
	}

	private static RecordMovement onDay(String day) {
		return new RecordMovement(TEA, SOLD, units(1), null, null, null, Instant.parse(day + "T09:00:00Z"));
	}

	private static void assertEveryOrderEndsAt(StockLevels expected, StockPositionCommand... steps) {
		for (List<StockPositionCommand> order : Permutations.of(List.of(steps))) {
			Arrivals position = held();
			order.forEach(position::arrives);
			assertThat(position.state().levels()).as(order.toString()).isEqualTo(expected);
			assertThat(position.ledgerAt(Instant.MAX).onHand()).isEqualTo(expected.onHand());
		}
	}

	private static Arrivals held() {
		return Arrivals.of(List.of(movement(RECEIVED, 10, "08:00"), hold(FIRST), hold(SECOND)));
	}

	private static HoldStock hold(ReservationId reservation) {
		return new HoldStock(TEA, reservation, units(4), units(0), at("09:30"), at("09:00"));
	}

	private static CommitHold commit(ReservationId reservation) {
		return new CommitHold(TEA, reservation, ORDER, at("09:10"));
	}

}
