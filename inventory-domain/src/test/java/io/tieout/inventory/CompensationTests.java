package io.tieout.inventory;

import io.tieout.core.LocationId;
import io.tieout.core.SourceRef;
import io.tieout.inventory.StockAnchorEvent.Counted;
import io.tieout.inventory.StockPositionCommand.ChangeState;
import io.tieout.inventory.StockPositionCommand.RecordMovement;
import io.tieout.inventory.StockPositionCommand.VoidCount;
import io.tieout.inventory.StockPositionCommand.VoidMovement;
import io.tieout.inventory.StockPositionEvent.Moved;
import io.tieout.inventory.StockPositionEvent.StateChanged;
import io.tieout.inventory.StockPositionEvent.WentNegative;
import io.tieout.inventory.StockTransferCommand.VoidStep;
import io.tieout.inventory.StockTransferEvent.StepRecorded;
import java.util.List;
import org.junit.jupiter.api.Test;

import static io.tieout.inventory.MovementKind.SOLD;
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

class CompensationTests {

	private static final SourceRef RECORD = SourceRef.of("pos", "R-1");

	@Test
	void aMovementIsTakenBackAndNotWhatFollowedFromIt() {
		Moved sold = moved(movement(SOLD, 3, "09:00"), -3, sellable(-3));

		assertThat(Compensation.of(List.of(sold, new WentNegative(TEA, at("09:00"), sellable(-3))), RECORD,
				VoidReason.DID_NOT_OCCUR))
			.containsExactly(VoidMovement.of(sold, RECORD, VoidReason.DID_NOT_OCCUR));
	}

	@Test
	void aDispatchIsTakenBackFromItsTransferToo() {
		RecordMovement left = movement(TRANSFER_OUT, 3, "T-1", "09:00");
		Moved moved = moved(left, -3, sellable(7));
		TransferId transfer = new TransferId("T-1");
		LocationId store = new LocationId("STORE9");
		StepRecorded step = new StepRecorded(transfer, TransferStep.DISPATCHED, TEA.sku(), units(3), TEA.location(),
				store, at("09:00"), List.of(), TransferProgress.NONE);

		assertThat(Compensation.of(List.of(moved, step), RECORD, VoidReason.INCORRECT_DATA))
			.containsExactly(VoidMovement.of(moved, RECORD, VoidReason.INCORRECT_DATA), new VoidStep(transfer,
					TransferStep.DISPATCHED, TEA.sku(), units(3), TEA.location(), store, RECORD, at("09:00")));
	}

	@Test
	void aCountOfSeveralFiguresIsTakenBackOnce() {
		Counted whole = counted(count(9, "R-1", "12:00"), -1, levels(7, 0, 2));
		Counted damaged = new Counted(TEA, StockAccount.DAMAGED, units(2), units(2), "R-1", RECORD, at("12:00"),
				levels(7, 0, 2));

		assertThat(Compensation.of(List.of(whole, damaged), RECORD, VoidReason.DID_NOT_OCCUR))
			.containsExactly(new VoidCount(TEA, RECORD, VoidReason.DID_NOT_OCCUR, at("12:00")));
	}

	@Test
	void goodsGoBackToTheStateTheyCameFrom() {
		StateChanged broken = new StateChanged(TEA, StockState.SELLABLE, StockState.DAMAGED, units(2), null, null, null,
				at("12:00"), levels(8, 0, 2));

		assertThat(Compensation.of(List.of(broken), RECORD, VoidReason.DID_NOT_OCCUR))
			.containsExactly(new ChangeState(TEA, StockState.DAMAGED, StockState.SELLABLE, units(2),
					StockReason.CORRECTION, null, RECORD, at("12:00")));
	}

	@Test
	void whatSaysNothingOfStockLeavesNothingToTakeBack() {
		assertThat(Compensation.of(List.of(), RECORD, VoidReason.DID_NOT_OCCUR)).isEmpty();
	}

}
