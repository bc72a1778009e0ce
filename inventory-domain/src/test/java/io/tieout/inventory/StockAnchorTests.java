package io.tieout.inventory;

import io.tieout.core.SourceRef;
import io.tieout.inventory.StockAnchorEvent.CountVoided;
import io.tieout.inventory.StockAnchorEvent.Counted;
import io.tieout.inventory.StockAnchorEvent.LateMovementOffset;
import io.tieout.inventory.StockAnchorEvent.StatementAccepted;
import io.tieout.inventory.StockPositionCommand.AnchorStock;
import io.tieout.inventory.StockPositionCommand.RecordCount;
import io.tieout.inventory.StockPositionCommand.RecordMovement;
import io.tieout.inventory.StockPositionCommand.VoidCount;
import io.tieout.inventory.StockPositionEvent.Moved;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

import static io.tieout.inventory.MovementKind.RECEIVED;
import static io.tieout.inventory.MovementKind.SOLD;
import static io.tieout.inventory.Stock.TEA;
import static io.tieout.inventory.Stock.at;
import static io.tieout.inventory.Stock.moved;
import static io.tieout.inventory.Stock.movement;
import static io.tieout.inventory.Stock.sellable;
import static io.tieout.inventory.Stock.units;

/**
 * A figure that was accepted from a statement of noon.
 */
class StockAnchorTests {

	private static final SourceRef STATEMENT = SourceRef.of("WMS", "S-1");

	private static final Moved TEN_RECEIVED = moved(movement(RECEIVED, 10, "08:00"), 10, sellable(10));

	private static final Moved TWO_SOLD = moved(movement(SOLD, 2, "13:00"), -2, sellable(8));

	private static final StatementAccepted SEVEN_ACCEPTED = new StatementAccepted(TEA, units(7), units(-3), STATEMENT,
			at("12:00"), sellable(5));

	private final Fixture<StockPositionAggregate> fixture = new Fixture<>(StockPositionAggregate.class);

	@Test
	void anAcceptedFigureHoldsFromItsCutOffOn() {
		this.fixture.given(TEN_RECEIVED, TWO_SOLD).when(anchor(7, at("12:00"))).expect(SEVEN_ACCEPTED);
	}

	@Test
	void aMovementFromBeforeTheCutOffChangesNothing() {
		RecordMovement late = movement(SOLD, 3, "11:00");
		this.fixture.given(TEN_RECEIVED, TWO_SOLD, SEVEN_ACCEPTED)
			.when(late)
			.expect(moved(late, -3, sellable(5)), new LateMovementOffset(TEA, StockAccount.ON_HAND, units(3),
					StockReason.LATE_SALE_OFFSET, STATEMENT, null, at("12:00"), sellable(5)));
	}

	@Test
	void anAcceptedFigureIsAnchoredOnce() {
		this.fixture.given(TEN_RECEIVED, TWO_SOLD, SEVEN_ACCEPTED).when(anchor(7, at("12:00"))).expectUnchanged();
	}

	@Test
	void aStatementMayAnchorAnotherFigureLater() {
		StatementAccepted six = new StatementAccepted(TEA, units(6), units(-1), STATEMENT, at("12:00"), sellable(4));
		this.fixture.given(TEN_RECEIVED, TWO_SOLD, SEVEN_ACCEPTED).when(anchor(6, at("12:00"))).expect(six);
		RecordMovement late = movement(SOLD, 3, "11:00");
		new Fixture<>(StockPositionAggregate.class).given(TEN_RECEIVED, TWO_SOLD, SEVEN_ACCEPTED, six)
			.when(late)
			.expect(moved(late, -3, sellable(4)), new LateMovementOffset(TEA, StockAccount.ON_HAND, units(3),
					StockReason.LATE_SALE_OFFSET, STATEMENT, null, at("12:00"), sellable(4)));
	}

	@Test
	void anAnchorThatFollowsKeepsItsFigure() {
		StatementAccepted five = new StatementAccepted(TEA, units(5), units(0), SourceRef.of("WMS", "S-2"), at("14:00"),
				sellable(5));
		this.fixture.given(TEN_RECEIVED, TWO_SOLD, SEVEN_ACCEPTED, five)
			.when(anchor(6, at("12:00")))
			.expect(new StatementAccepted(TEA, units(6), units(-1), STATEMENT, at("12:00"), sellable(5)),
					new LateMovementOffset(TEA, StockAccount.ON_HAND, units(1), StockReason.CYCLE_COUNT,
							five.statement(), null, at("14:00"), sellable(5)));
	}

	@Test
	void aCountMayHaveTheIdOfAStatement() {
		RecordCount count = new RecordCount(TEA, units(4), "S", STATEMENT, at("14:00"));
		Counted counted = new Counted(TEA, StockAccount.ON_HAND, units(4), units(-1), "S", STATEMENT, at("14:00"),
				sellable(4));
		this.fixture.given(TEN_RECEIVED, TWO_SOLD, SEVEN_ACCEPTED).when(count).expect(counted);
		new Fixture<>(StockPositionAggregate.class).given(TEN_RECEIVED, TWO_SOLD, SEVEN_ACCEPTED, counted)
			.when(new VoidCount(TEA, STATEMENT, VoidReason.DID_NOT_OCCUR, at("14:00")))
			.expect(new CountVoided(TEA, StockAccount.ON_HAND, units(4), units(1), STATEMENT, VoidReason.DID_NOT_OCCUR,
					at("14:00"), sellable(5)));
	}

	@Test
	void aCutOffBeyondTheHorizonIsRefused() {
		this.fixture.given(TEN_RECEIVED)
			.when(anchor(7, at("07:00").minus(Duration.ofDays(45))))
			.expectRefused("ANCHOR_BEYOND_HORIZON");
	}

	private static AnchorStock anchor(long units, Instant at) {
		return new AnchorStock(TEA, units(units), STATEMENT, at);
	}

}
