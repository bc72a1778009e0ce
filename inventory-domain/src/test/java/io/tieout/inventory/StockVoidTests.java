package io.tieout.inventory;

import io.tieout.core.SourceRef;
import io.tieout.inventory.StockAnchorEvent.LateMovementOffset;
import io.tieout.inventory.StockPositionCommand.RecordMovement;
import io.tieout.inventory.StockPositionCommand.VoidMovement;
import io.tieout.inventory.StockPositionEvent.Moved;
import io.tieout.inventory.StockPositionEvent.MovementRestated;
import io.tieout.inventory.StockPositionEvent.MovementVoided;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

import static io.tieout.inventory.MovementKind.RECEIVED;
import static io.tieout.inventory.MovementKind.SHIPPED;
import static io.tieout.inventory.MovementKind.SOLD;
import static io.tieout.inventory.Stock.TEA;
import static io.tieout.inventory.Stock.at;
import static io.tieout.inventory.Stock.count;
import static io.tieout.inventory.Stock.counted;
import static io.tieout.inventory.Stock.moved;
import static io.tieout.inventory.Stock.movement;
import static io.tieout.inventory.Stock.order;
import static io.tieout.inventory.Stock.sellable;
import static io.tieout.inventory.Stock.units;
import static org.assertj.core.api.Assertions.assertThat;

class StockVoidTests {

	private static final SourceRef RECEIPT = SourceRef.of("pos", "R-1");

	private static final Moved TEN_RECEIVED = moved(movement(RECEIVED, 10, "08:00"), 10, sellable(10));

	private final Fixture<StockPositionAggregate> fixture = new Fixture<>(StockPositionAggregate.class);

	@Test
	void aVoidedSaleIsGivenBackAtItsBusinessTime() {
		Moved sold = moved(movement(SOLD, 3, "09:00"), -3, sellable(7));
		this.fixture.given(TEN_RECEIVED, sold).when(voiding(sold)).expect(voided(sold, 3, sellable(10)));
	}

	@Test
	void whatACountHadSeenIsNotGivenBackTwice() {
		Moved sold = moved(movement(SOLD, 3, "09:00"), -3, sellable(7));
		this.fixture.given(TEN_RECEIVED, sold, counted(count(9, "COUNT-1", "13:30"), 2, sellable(9)))
			.when(voiding(sold))
			.expect(voided(sold, 3, sellable(9)), new LateMovementOffset(TEA, StockAccount.ON_HAND, units(-3),
					StockReason.LATE_SALE_OFFSET, SourceRef.of("pos", "COUNT-1"), null, at("13:30"), sellable(9)));
	}

	@Test
	void theShipmentOfAVoidedSaleTakesTheGoodsOffAfterAll() {
		Moved sold = moved(movement(SOLD, 3, "ORDER-1", "09:00"), -3, sellable(7));
		this.fixture.given(TEN_RECEIVED, sold, moved(movement(SHIPPED, 3, "ORDER-1", "11:00"), 0, sellable(7)))
			.when(voiding(sold))
			.expect(voided(sold, 3, sellable(7)),
					new MovementRestated(TEA, units(-3), order("ORDER-1"), at("11:00"), sellable(7)));
	}

	@Test
	void aRecordIsVoidedOnce() {
		Moved sold = moved(movement(SOLD, 3, "09:00"), -3, sellable(7));
		this.fixture.given(TEN_RECEIVED, sold, voided(sold, 3, sellable(10)))
			.when(voiding(sold))
			.expectRefused("MOVEMENT_VOIDED_BEFORE");
	}

	@Test
	void aSaleThatNobodyRemembersIsGivenBackAllTheSame() {
		RecordMovement old = movement(SOLD, 3, "ORDER-1", "09:00");
		RecordMovement shipped = movement(SHIPPED, 3, "ORDER-1", "10:00");
		RecordMovement later = new RecordMovement(TEA, RECEIVED, units(1), null, null, null,
				at("09:00").plus(Duration.ofDays(60)));
		Arrivals position = Arrivals.of(List.of(movement(RECEIVED, 10, "08:00"), old, shipped, later));

		position.arrives(voiding(moved(old, -3, sellable(8))));

		assertThat(position.state().levels()).isEqualTo(sellable(11));
	}

	private static VoidMovement voiding(Moved moved) {
		return VoidMovement.of(moved, RECEIPT, VoidReason.DID_NOT_OCCUR);
	}

	private static MovementVoided voided(Moved moved, long change, StockLevels after) {
		return new MovementVoided(TEA, moved.kind(), moved.quantity(), units(change), null, moved.state(),
				moved.document(), RECEIPT, VoidReason.DID_NOT_OCCUR, moved.occurredAt(), after);
	}

}
