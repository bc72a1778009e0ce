package io.tieout.inventory;

import io.tieout.contract.Command;
import io.tieout.core.ChannelId;
import io.tieout.core.LocationId;
import io.tieout.core.OrderId;
import io.tieout.core.Quantity;
import io.tieout.core.ReservationId;
import io.tieout.core.Sku;
import io.tieout.inventory.ReservationCommand.CommitReservation;
import io.tieout.inventory.ReservationCommand.ExpireReservation;
import io.tieout.inventory.ReservationCommand.FulfilReservation;
import io.tieout.inventory.ReservationCommand.PlaceReservation;
import io.tieout.inventory.ReservationCommand.ReleaseReservation;
import io.tieout.inventory.ReservationCommand.RenewReservation;
import io.tieout.inventory.StockHoldCommand.CommitHold;
import io.tieout.inventory.StockHoldCommand.ExpireHold;
import io.tieout.inventory.StockHoldCommand.FulfilHold;
import io.tieout.inventory.StockHoldCommand.HoldStock;
import io.tieout.inventory.StockHoldCommand.ReleaseHold;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static io.tieout.inventory.Stock.at;
import static org.assertj.core.api.Assertions.assertThat;

class HeldReservationTests {

	private static final ReservationId CART = new ReservationId("CART-1");

	private static final ReservationLine TEA = new ReservationLine(new Sku("TEA"), Quantity.of(2),
			new LocationId("SOUTH"));

	private static final ReservationLine MUG = new ReservationLine(new Sku("MUG"), Quantity.of(1),
			new LocationId("NORTH"));

	private static final Instant NOW = at("09:00");

	private final HeldReservation reservation = new HeldReservation(CART, List.of(TEA, MUG));

	@Test
	void placingHoldsEveryPositionInTheirOrder() {
		assertThat(
				this.reservation.place(new ChannelId("WEB"), Map.of(TEA.position(), Quantity.of(5)), at("09:30"), NOW))
			.containsExactly(new PlaceReservation(CART, new ChannelId("WEB"), List.of(MUG, TEA), at("09:30"), NOW),
					new HoldStock(MUG.position(), CART, Quantity.of(1), Quantity.ZERO, at("09:30"), NOW),
					new HoldStock(TEA.position(), CART, Quantity.of(2), Quantity.of(5), at("09:30"), NOW));
	}

	@Test
	void eachFurtherStepConcernsEveryPosition() {
		OrderId order = new OrderId("ORDER-1");
		assertThat(this.reservation.commit(order, NOW)).isEqualTo(List.<Command>of(
				new CommitReservation(CART, order, NOW), new CommitHold(MUG.position(), CART, order, NOW),
				new CommitHold(TEA.position(), CART, order, NOW)));
		assertThat(this.reservation.fulfil(NOW))
			.isEqualTo(List.<Command>of(new FulfilReservation(CART, List.of(MUG, TEA), NOW),
					new FulfilHold(MUG.position(), CART, NOW), new FulfilHold(TEA.position(), CART, NOW)));
		assertThat(this.reservation.release(NOW))
			.isEqualTo(List.<Command>of(new ReleaseReservation(CART, List.of(MUG, TEA), NOW),
					new ReleaseHold(MUG.position(), CART, NOW), new ReleaseHold(TEA.position(), CART, NOW)));
		assertThat(this.reservation.expire(NOW)).isEqualTo(List.<Command>of(new ExpireReservation(CART, NOW),
				new ExpireHold(MUG.position(), CART, NOW), new ExpireHold(TEA.position(), CART, NOW)));
	}

	@Test
	void placedForAnOrderItBelongsToItAtOnce() {
		OrderId order = new OrderId("ORDER-1");
		assertThat(this.reservation.placeFor(order, new ChannelId("WEB"), Map.of(), NOW)).isEqualTo(
				Stream
					.concat(this.reservation.place(new ChannelId("WEB"), Map.of(), at("09:01"), NOW).stream(),
							this.reservation.commit(order, NOW).stream())
					.toList());
	}

	@Test
	void renewingGivesBackWhatItTookAndTakesWhatItIsToTakePositionByPosition() {
		OrderId order = new OrderId("ORDER-1");
		ReservationLine pot = new ReservationLine(new Sku("POT"), Quantity.of(1), new LocationId("NORTH"));
		ReservationLine less = new ReservationLine(new Sku("TEA"), Quantity.of(1), new LocationId("SOUTH"));
		assertThat(this.reservation.renewFor(order, List.of(less, pot), Map.of(MUG.position(), Quantity.of(3)), NOW))
			.isEqualTo(List.<Command>of(new RenewReservation(CART, List.of(less, pot), List.of(MUG, TEA), order, NOW),
					new HoldStock(MUG.position(), CART, Quantity.of(1), Quantity.of(3), at("09:01"), NOW),
					new CommitHold(MUG.position(), CART, order, NOW), new ReleaseHold(pot.position(), CART, NOW),
					new ReleaseHold(TEA.position(), CART, NOW),
					new HoldStock(TEA.position(), CART, Quantity.of(2), Quantity.ZERO, at("09:01"), NOW),
					new CommitHold(TEA.position(), CART, order, NOW)));
	}

}
