package io.tieout.inventory;

import io.tieout.aggregate.DomainCatalog;
import io.tieout.contract.MessageCatalog;
import io.tieout.core.OrderId;
import io.tieout.core.Quantity;
import io.tieout.core.ReservationId;
import io.tieout.core.SourceRef;
import io.tieout.core.SourceSystem;
import io.tieout.inventory.StockHoldCommand.CommitHold;
import io.tieout.inventory.StockHoldCommand.ExpireHold;
import io.tieout.inventory.StockHoldCommand.FulfilHold;
import io.tieout.inventory.StockHoldCommand.HoldStock;
import io.tieout.inventory.StockHoldCommand.ReleaseHold;
import io.tieout.inventory.StockHoldEvent.Held;
import io.tieout.inventory.StockHoldEvent.HoldExpired;
import io.tieout.inventory.StockPositionCommand.AnchorStock;
import io.tieout.inventory.StockPositionCommand.ChangeState;
import io.tieout.inventory.StockPositionCommand.RecordCount;
import io.tieout.inventory.StockPositionCommand.RecordMovement;
import io.tieout.inventory.StockPositionCommand.VoidCount;
import io.tieout.inventory.StockPositionCommand.VoidMovement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

import static io.tieout.inventory.Stock.TEA;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds of a position after any commands: movements, counts and all that can happen
 * to a hold, in an order made up by chance.
 */
class StockPositionStateTests {

	private static final MessageCatalog CATALOG = DomainCatalog.of(List.of(new InventoryDomain()));

	private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

	@Property(tries = 400, seed = "1605")
	void reservedIsWhatIsLeftOfTheOpenHolds(@ForAll Random random) {
		Arrivals position = Arrivals.of(List.of());
		for (StockPositionCommand command : commands(random)) {
			position.arrives(command);
			Quantity left = position.state()
				.holds()
				.holds()
				.stream()
				.map(Hold::left)
				.reduce(Quantity.ZERO, Quantity::plus);
			assertThat(position.state().levels().reserved()).isEqualTo(left);
			assertThat(position.state().holds().holds()).noneMatch((hold) -> hold.left().isNegative());
		}
	}

	@Property(tries = 400, seed = "1616")
	void theLedgerTiesOut(@ForAll Random random) {
		Arrivals position = Arrivals.of(List.of());
		for (StockPositionCommand command : commands(random)) {
			position.arrives(command);
			LedgerEntry sum = position.ledgerAt(Instant.MAX);
			StockLevels levels = position.state().levels();
			assertThat(sum.onHand()).isEqualTo(levels.onHand());
			assertThat(position.reservedInLedger()).isEqualTo(levels.reserved());
			assertThat(sum.damaged()).isEqualTo(levels.damaged());
			assertThat(sum.qualityControl()).isEqualTo(levels.qualityControl());
		}
	}

	@Property(tries = 400, seed = "1623")
	void noHoldTakesMoreThanIsSellable(@ForAll Random random) {
		Arrivals position = Arrivals.of(commands(random));

		assertThat(position.events(Held.class)).noneMatch((held) -> held.after().sellable().isNegative());
	}

	@Property(tries = 400, seed = "1660")
	void whatAHoldTookIsAccountedForWhenItEnds(@ForAll Random random) {
		Arrivals position = Arrivals.of(commands(random));

		assertThat(position.events(HoldExpired.class)).noneMatch((expired) -> expired.quantity().isNegative());
		assertThat(position.events(StockPositionEvent.class))
			.allSatisfy((event) -> assertThat(event.after().reserved().isNegative()).isFalse());
	}

	@Property(tries = 100, seed = "1726")
	void aPositionReadBackFromItsSnapshotDecidesTheSame(@ForAll Random random) {
		List<StockPositionCommand> commands = commands(random);

		Arrivals inMemory = Arrivals.of(commands);
		Arrivals fromSnapshots = Arrivals.of(commands, StockPositionStateTests::readBack);

		assertThat(fromSnapshots.events(StockPositionEvent.class)).isEqualTo(inMemory.events(StockPositionEvent.class));
		assertThat(fromSnapshots.state()).isEqualTo(inMemory.state()).isEqualTo(readBack(inMemory.state()));
	}

	private static StockPosition readBack(StockPosition position) {
		return (StockPosition) CATALOG.read("inventory.StockPosition", new StockPositionDecider().stateRevision(),
				CATALOG.write(position));
	}

	private static List<StockPositionCommand> commands(Random random) {
		List<StockPositionCommand> commands = new ArrayList<>();
		for (int step = 0; step < 120; step++) {
			commands.add(command(random, step));
		}
		return commands;
	}

	private static StockPositionCommand command(Random random, int step) {
		Instant now = MAY.plusSeconds(600L * step);
		ReservationId cart = new ReservationId("CART-" + random.nextInt(6));
		OrderId order = random.nextBoolean() ? new OrderId("ORDER-" + random.nextInt(4)) : null;
		return switch (random.nextInt(13)) {
			case 0 -> new RecordCount(TEA, Quantity.of(20 + random.nextInt(30)), part(random), part(random),
					"COUNT-" + step, SourceRef.of("pos", "COUNT-" + step), sometime(random, now));
			case 1, 2 -> new HoldStock(TEA, cart, Quantity.of(1 + random.nextInt(3)), Quantity.of(random.nextInt(3)),
					now.plusSeconds(600L * (1 + random.nextInt(12))), now);
			case 3 -> new CommitHold(TEA, cart, order, now);
			case 4 -> new FulfilHold(TEA, cart, now);
			case 5 -> new ReleaseHold(TEA, cart, now);
			case 6 -> new ExpireHold(TEA, cart, now);
			case 7 ->
				new ChangeState(TEA, StockState.values()[random.nextInt(3)], StockState.values()[random.nextInt(3)],
						Quantity.of(1 + random.nextInt(3)), null, null, sometime(random, now));
			case 8 ->
				new VoidMovement(TEA, MovementKind.values()[random.nextInt(9)], Quantity.of(1 + random.nextInt(5)),
						null, document(random), SourceRef.of("pos", "M-" + random.nextInt(step + 1)),
						VoidReason.INCORRECT_DATA, sometime(random, now));
			case 9 -> new VoidCount(TEA, SourceRef.of("pos", "COUNT-" + random.nextInt(step + 1)),
					VoidReason.DID_NOT_OCCUR, now);
			case 10 -> new AnchorStock(TEA, Quantity.of(random.nextInt(30)), SourceRef.of("erp", "S-" + step),
					sometime(random, now));
			default ->
				new RecordMovement(TEA, MovementKind.values()[random.nextInt(9)], Quantity.of(1 + random.nextInt(5)),
						state(random), null, null, document(random), sometime(random, now));
		};
	}

	private static @Nullable Quantity part(Random random) {
		return random.nextBoolean() ? Quantity.of(random.nextInt(5)) : null;
	}

	private static @Nullable StockState state(Random random) {
		return (random.nextInt(4) == 0) ? StockState.values()[random.nextInt(3)] : null;
	}

	private static Instant sometime(Random random, Instant now) {
		return now.minusSeconds(600L * random.nextInt(60));
	}

	private static @Nullable DocumentRef document(Random random) {
		return switch (random.nextInt(4)) {
			case 0 -> DocumentRef.ofOrder("CART-" + random.nextInt(6));
			case 1 -> DocumentRef.ofOrder("ORDER-" + random.nextInt(4));
			case 2 -> DocumentRef.ofSystem(new SourceSystem("TILL"), "ORDER-" + random.nextInt(4));
			default -> null;
		};
	}

}
