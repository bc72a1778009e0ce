package io.tieout.inventory;

import io.tieout.core.ChannelId;
import io.tieout.core.LocationId;
import io.tieout.core.OrderId;
import io.tieout.core.Rejection;
import io.tieout.core.ReservationId;
import io.tieout.core.Sku;
import io.tieout.inventory.StockShortfallCommand.AllocateShortfall;
import io.tieout.inventory.StockShortfallCommand.BackorderShortfall;
import io.tieout.inventory.StockShortfallCommand.CancelShortfall;
import io.tieout.inventory.StockShortfallCommand.OpenShortfall;
import io.tieout.inventory.StockShortfallCommand.ReassessShortfall;
import io.tieout.inventory.StockShortfallEvent.ShortfallAllocated;
import io.tieout.inventory.StockShortfallEvent.ShortfallBackordered;
import io.tieout.inventory.StockShortfallEvent.ShortfallCancelled;
import io.tieout.inventory.StockShortfallEvent.ShortfallOpened;
import io.tieout.inventory.StockShortfallEvent.ShortfallReassessed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static io.tieout.inventory.Stock.at;
import static io.tieout.inventory.Stock.units;

class StockShortfallTests {

	private static final OrderId ORDER = new OrderId("ORDER-1");

	private static final ChannelId MARKET = new ChannelId("MARKET");

	private static final ReservationId CART = new ReservationId("CART-1");

	private static final String WHY = "INSUFFICIENT_STOCK";

	private static final List<RequestedLine> WANTED = List.of(new RequestedLine(new Sku("TEA-100"), units(3), null));

	private static final List<ShortItem> SHORT = List.of(new ShortItem(new Sku("TEA-100"), null, units(3), units(1)));

	private static final List<ShortItem> SHORTER = List.of(new ShortItem(new Sku("TEA-100"), null, units(3), units(0)));

	private static final List<ReservationLine> HELD = List
		.of(new ReservationLine(new Sku("TEA-100"), units(3), new LocationId("STORE-1")));

	private static final ShortfallOpened OPENED = new ShortfallOpened(ORDER, MARKET, CART, WHY, WANTED, SHORT,
			at("09:00"));

	private static final ShortfallBackordered BACKORDERED = new ShortfallBackordered(ORDER, "more on Friday", "ann",
			at("09:10"));

	private static final ShortfallAllocated ALLOCATED = new ShortfallAllocated(ORDER, HELD, null, "process",
			at("09:20"));

	private static final ShortfallCancelled CANCELLED = new ShortfallCancelled(ORDER, "discontinued", "ann",
			at("09:20"));

	private final Fixture<StockShortfallAggregate> fixture = new Fixture<>(StockShortfallAggregate.class);

	@Test
	void anOrderThatCannotBeAllocatedIsWorkForAPerson() {
		this.fixture.given().when(open(SHORT, "09:00")).expect(OPENED);
	}

	@Test
	void toldTheSameAgainNothingChanges() {
		this.fixture.given(OPENED).when(open(SHORT, "09:05")).expectUnchanged();
		this.fixture.given(OPENED, BACKORDERED).when(open(SHORT, "09:15")).expectUnchanged();
	}

	@Test
	void whatIsShortNowReplacesWhatWas() {
		this.fixture.given(OPENED)
			.when(open(SHORTER, "09:05"))
			.expect(new ShortfallReassessed(ORDER, WHY, WANTED, SHORTER, null, null, at("09:05")));
		this.fixture.given(OPENED, new ShortfallReassessed(ORDER, WHY, WANTED, SHORTER, null, null, at("09:05")))
			.when(open(SHORTER, "09:06"))
			.expectUnchanged();
	}

	@Test
	void anOrderThatHadItsGoodsMayFallShortAgain() {
		this.fixture.given(OPENED, ALLOCATED)
			.when(open(SHORT, "10:00"))
			.expect(new ShortfallOpened(ORDER, MARKET, CART, WHY, WANTED, SHORT, at("10:00")));
	}

	@Test
	void whatAPersonHasGivenUpDoesNotFallShortAgain() {
		this.fixture.given(OPENED, CANCELLED).when(open(SHORT, "10:00")).expectRefused("SHORTFALL_CANCELLED");
		this.fixture.given(OPENED, CANCELLED).when(allocate(null)).expectRefused("SHORTFALL_CANCELLED");
	}

	@Test
	void anOrderThatFoundItsGoodsIsAllocated() {
		this.fixture.given(OPENED).when(allocate(null)).expect(ALLOCATED);
		new Fixture<>(StockShortfallAggregate.class).given(OPENED, BACKORDERED).when(allocate(2L)).expect(ALLOCATED);
	}

	@Test
	void whereNothingIsShortNothingIsAllocated() {
		this.fixture.given().when(allocate(null)).expectUnchanged();
		this.fixture.given(OPENED, ALLOCATED).when(allocate(null)).expectUnchanged();
	}

	@Test
	void aPersonLetsTheOrderWait() {
		this.fixture.given(OPENED).when(backorder(1L, "more on Friday")).expect(BACKORDERED);
		new Fixture<>(StockShortfallAggregate.class).given(OPENED, BACKORDERED)
			.when(backorder(2L, "more on Friday"))
			.expectRefused("SHORTFALL_BACKORDERED");
	}

	@Test
	void aPersonHasItTriedAgainInVain() {
		this.fixture.given(OPENED, BACKORDERED)
			.when(new ReassessShortfall(ORDER, 2L, WHY, SHORTER, "the count was wrong", "ann", at("09:30")))
			.expect(new ShortfallReassessed(ORDER, WHY, WANTED, SHORTER, "the count was wrong", "ann", at("09:30")));
	}

	@Test
	void anOrderThatWaitsStillWaitsAfterItWasTriedInVain() {
		this.fixture
			.given(OPENED, BACKORDERED,
					new ShortfallReassessed(ORDER, WHY, WANTED, SHORTER, "the count was wrong", "ann", at("09:30")))
			.when(backorder(null, "more on Friday"))
			.expectRefused("SHORTFALL_BACKORDERED");
	}

	@Test
	void aPersonGivesTheGoodsUp() {
		this.fixture.given(OPENED).when(cancel(null, "discontinued")).expect(CANCELLED);
	}

	@Test
	void nothingIsDecidedTwice() {
		this.fixture.given(OPENED, CANCELLED)
			.when(cancel(null, "discontinued"))
			.expectRefused(
					Rejection.of("SHORTFALL_CLOSED", "It was decided already.").with("shortfallStatus", "CANCELLED"));
		this.fixture.given(OPENED, ALLOCATED).when(backorder(null, "later")).expectRefused("SHORTFALL_CLOSED");
	}

	@Test
	void whoeverSawAnOlderVersionDecidesNothing() {
		this.fixture.given(OPENED, BACKORDERED).when(cancel(1L, "discontinued")).expectRefused("CHANGED_MEANWHILE");
		this.fixture.given(OPENED, BACKORDERED).when(allocate(1L)).expectRefused("CHANGED_MEANWHILE");
	}

	@Test
	void aPersonGivesAReason() {
		this.fixture.given(OPENED).when(cancel(null, " ")).expectRefused("REASON_MISSING");
		this.fixture.given(OPENED).when(backorder(null, "")).expectRefused("REASON_MISSING");
	}

	@Test
	void anOrderThatNeverFellShortIsUnknown() {
		this.fixture.given().when(cancel(null, "discontinued")).expectRefused("SHORTFALL_UNKNOWN");
	}

	private static OpenShortfall open(List<ShortItem> items, String time) {
		return new OpenShortfall(ORDER, MARKET, CART, WHY, WANTED, items, at(time));
	}

	private static AllocateShortfall allocate(@Nullable Long seen) {
		return new AllocateShortfall(ORDER, seen, HELD, null, "process", at("09:20"));
	}

	private static BackorderShortfall backorder(@Nullable Long seen, String reason) {
		return new BackorderShortfall(ORDER, seen, reason, "ann", at("09:10"));
	}

	private static CancelShortfall cancel(@Nullable Long seen, String reason) {
		return new CancelShortfall(ORDER, seen, reason, "ann", at("09:20"));
	}

}
