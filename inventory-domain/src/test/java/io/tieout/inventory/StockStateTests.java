package io.tieout.inventory;

import io.tieout.core.SourceRef;
import io.tieout.inventory.StockAnchorEvent.LateMovementOffset;
import io.tieout.inventory.StockPositionCommand.ChangeState;
import io.tieout.inventory.StockPositionEvent.Moved;
import io.tieout.inventory.StockPositionEvent.StateChanged;
import org.junit.jupiter.api.Test;

import static io.tieout.inventory.MovementKind.RECEIVED;
import static io.tieout.inventory.Stock.TEA;
import static io.tieout.inventory.Stock.at;
import static io.tieout.inventory.Stock.count;
import static io.tieout.inventory.Stock.levels;
import static io.tieout.inventory.Stock.moved;
import static io.tieout.inventory.Stock.movement;
import static io.tieout.inventory.Stock.sellable;
import static io.tieout.inventory.Stock.units;

class StockStateTests {

	private static final Moved TEN_RECEIVED = moved(movement(RECEIVED, 10, "08:00"), 10, sellable(10));

	private final Fixture<StockPositionAggregate> fixture = new Fixture<>(StockPositionAggregate.class);

	@Test
	void goodsBecomeDamagedWithoutLeaving() {
		ChangeState broken = change(StockState.SELLABLE, StockState.DAMAGED, 3, "09:00");
		this.fixture.given(TEN_RECEIVED).when(broken).expect(changed(broken, levels(7, 0, 3)));
	}

	@Test
	void inspectedGoodsBecomeDamaged() {
		StockLevels waiting = new StockLevels(units(7), units(0), units(0), units(3));
		ChangeState rejected = change(StockState.QUALITY_CONTROL, StockState.DAMAGED, 2, "10:00");
		this.fixture
			.given(TEN_RECEIVED, changed(change(StockState.SELLABLE, StockState.QUALITY_CONTROL, 3, "09:00"), waiting))
			.when(rejected)
			.expect(changed(rejected, new StockLevels(units(7), units(0), units(2), units(1))));
	}

	@Test
	void aCountOfTheStateHasSeenWhatChangedBefore() {
		ChangeState late = change(StockState.SELLABLE, StockState.DAMAGED, 3, "09:00");
		SourceRef count = SourceRef.of("pos", "COUNT-1");
		this.fixture
			.given(TEN_RECEIVED, Stock.counted(count(10, "COUNT-1", "12:00"), 0, sellable(10)),
					new StockAnchorEvent.Counted(TEA, StockAccount.DAMAGED, units(3), units(3), "COUNT-1", count,
							at("12:00"), levels(7, 0, 3)))
			.when(late)
			.expect(changed(late, levels(7, 0, 3)), new LateMovementOffset(TEA, StockAccount.DAMAGED, units(-3),
					StockReason.CYCLE_COUNT, count, null, at("12:00"), levels(7, 0, 3)));
	}

	@Test
	void aChangeIsTakenBackOnce() {
		StateChanged broken = changed(change(StockState.SELLABLE, StockState.DAMAGED, 3, "09:00"), levels(7, 0, 3));
		SourceRef record = SourceRef.of("pos", "C-1");
		ChangeState mended = ChangeState.takingBack(broken, record);
		this.fixture.given(TEN_RECEIVED, broken).when(mended).expect(changed(mended, sellable(10)));
		this.fixture.given(TEN_RECEIVED, broken, changed(mended, sellable(10)))
			.when(mended)
			.expectRefused("STATE_CHANGE_VOIDED_BEFORE");
	}

	@Test
	void aChangeGoesFromOneStateToAnother() {
		this.fixture.given()
			.when(change(StockState.DAMAGED, StockState.DAMAGED, 1, "09:00"))
			.expectRefused("STATE_UNCHANGED");
	}

	@Test
	void aChangeIsOfSomething() {
		this.fixture.given()
			.when(change(StockState.SELLABLE, StockState.DAMAGED, 0, "09:00"))
			.expectRefused("QUANTITY_NOT_POSITIVE");
	}

	private static ChangeState change(StockState from, StockState to, long units, String time) {
		return new ChangeState(TEA, from, to, units(units), StockReason.DAMAGED, null, at(time));
	}

	private static StateChanged changed(ChangeState change, StockLevels after) {
		return new StateChanged(TEA, change.from(), change.to(), change.quantity(), change.reason(), change.document(),
				change.voided(), change.occurredAt(), after);
	}

}
