package io.tieout.inventory;

import io.tieout.core.OrderId;
import io.tieout.core.Quantity;
import io.tieout.core.ReservationId;
import io.tieout.core.SourceRef;
import io.tieout.inventory.StockHoldCommand.CommitHold;
import io.tieout.inventory.StockHoldCommand.ExpireHold;
import io.tieout.inventory.StockHoldCommand.FulfilHold;
import io.tieout.inventory.StockHoldCommand.HoldStock;
import io.tieout.inventory.StockHoldCommand.ReleaseHold;
import io.tieout.inventory.StockHoldEvent.Held;
import io.tieout.inventory.StockHoldEvent.HoldDrawn;
import io.tieout.inventory.StockHoldEvent.HoldExpired;
import io.tieout.inventory.StockHoldEvent.HoldFulfilled;
import io.tieout.inventory.StockHoldEvent.HoldReleased;
import io.tieout.inventory.StockPositionCommand.RecordMovement;
import io.tieout.inventory.StockPositionCommand.VoidMovement;
import io.tieout.inventory.StockPositionEvent.Moved;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import static io.tieout.inventory.Stock.TEA;
import static io.tieout.inventory.Stock.units;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever becomes of reservations, their orders and shipments, taken back ones too: who
 * follows the events knows of each reservation what is left of it, and together that is
 * what is reserved.
 */
class OpenDemandProperties {

	private static final Instant MAY = Instant.parse("2026-05-04T08:00:00Z");

	private static final int STEPS = 60;

	@Property(tries = 500, seed = "3604")
	void whatIsReservedIsTheOpenDemand(@ForAll Random random) {
		Arrivals position = Arrivals
			.of(List.of(new RecordMovement(TEA, MovementKind.RECEIVED, units(60), null, null, null, MAY)));
		Map<ReservationId, Quantity> demand = new TreeMap<>();
		List<VoidMovement> voids = new ArrayList<>();
		for (int step = 1; step <= STEPS; step++) {
			StockPositionCommand command = (!voids.isEmpty() && random.nextInt(8) == 0) ? voids.remove(0)
					: step(random, step);
			List<StockPositionEvent> events = position.arrives(command).events();
			events.forEach((event) -> follow(demand, event));
			if (!events.isEmpty() && events.get(0) instanceof Moved moved) {
				voids.add(new VoidMovement(TEA, moved.kind(), moved.quantity(), null, moved.document(),
						SourceRef.of("wms", "record-" + step), VoidReason.DID_NOT_OCCUR, moved.occurredAt()));
			}
			position.state()
				.holds()
				.holds()
				.forEach((hold) -> assertThat(demand).containsEntry(hold.reservation(), hold.left()));
			assertThat(demand.values().stream().reduce(Quantity.ZERO, Quantity::plus))
				.isEqualTo(position.state().levels().reserved());
		}
	}

	private static StockPositionCommand step(Random random, int step) {
		Instant now = MAY.plusSeconds(3_600L * step);
		ReservationId reservation = new ReservationId("CART-" + random.nextInt(8));
		OrderId order = new OrderId("ORDER-" + random.nextInt(3));
		return switch (random.nextInt(8)) {
			case 0, 1 -> new HoldStock(TEA, reservation, units(1 + random.nextInt(6)), Quantity.ZERO,
					now.plusSeconds(7_200), now);
			case 2, 3 -> new CommitHold(TEA, reservation, random.nextInt(4) == 0 ? null : order, now);
			case 4 -> new FulfilHold(TEA, reservation, now);
			case 5 ->
				random.nextBoolean() ? new ReleaseHold(TEA, reservation, now) : new ExpireHold(TEA, reservation, now);
			default -> new RecordMovement(TEA, random.nextInt(3) == 0 ? MovementKind.SOLD : MovementKind.SHIPPED,
					units(1 + random.nextInt(4)), null, null,
					DocumentRef.ofOrder(random.nextInt(3) == 0 ? reservation.value() : order.value()), now);
		};
	}

	private static void follow(Map<ReservationId, Quantity> demand, StockPositionEvent event) {
		if (event instanceof Held held) {
			demand.put(held.reservation(), held.quantity());
		}
		else if (event instanceof HoldDrawn drawn) {
			demand.put(drawn.reservation(), drawn.left());
		}
		else if (event instanceof HoldFulfilled fulfilled) {
			demand.remove(fulfilled.reservation());
		}
		else if (event instanceof HoldReleased released) {
			demand.remove(released.reservation());
		}
		else if (event instanceof HoldExpired expired) {
			demand.remove(expired.reservation());
		}
	}

}
