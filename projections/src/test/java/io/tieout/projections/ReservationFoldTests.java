package io.tieout.projections;

import static io.tieout.projections.FedViews.NOON;
import static io.tieout.projections.FedViews.context;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.ChannelId;
import io.tieout.core.LocationId;
import io.tieout.core.OrderId;
import io.tieout.core.Quantity;
import io.tieout.core.ReservationId;
import io.tieout.core.Sku;
import io.tieout.inventory.DocumentRef;
import io.tieout.inventory.HeldReservation;
import io.tieout.inventory.MovementKind;
import io.tieout.inventory.ReservationLine;
import io.tieout.inventory.StockPositionCommand.RecordMovement;
import io.tieout.inventory.StockPositionId;
import io.tieout.projections.reservations.HoldStatus;
import io.tieout.projections.reservations.ReservationFilter;
import io.tieout.projections.reservations.ReservationItem;
import io.tieout.projections.reservations.ReservationQueries;
import io.tieout.projections.reservations.ReservationQueries.ReservationPlace;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What reservations take, folded from the holds of positions.
 */
class ReservationFoldTests {

	private static final ChannelId WEB = new ChannelId("web");

	private static FedViews views;

	private static ReservationQueries reservations;

	@BeforeAll
	static void start() {
		views = new FedViews();
		reservations = new ReservationQueries(views.sql());
	}

	@AfterAll
	static void stop() {
		views.close();
	}

	@Test
	void aReservationIsARowPerPosition() {
		place("R1", line("TEA1", 2, "WH"), line("TEA1", 3, "STORE1"));
		assertThat(of("TEA1", HoldStatus.PLACED)).satisfiesExactly((store) -> {
			assertThat(store.location()).isEqualTo(new LocationId("STORE1"));
			assertThat(store.quantity()).isEqualTo(Quantity.of(3));
			assertThat(store.left()).isEqualTo(Quantity.of(3));
			assertThat(store.channel()).isEqualTo(WEB);
			assertThat(store.expiresAt()).isEqualTo(NOON.plusSeconds(60));
			assertThat(store.orderId()).isNull();
		}, (warehouse) -> assertThat(warehouse.location()).isEqualTo(new LocationId("WH")));
	}

	@Test
	void aReservationMayLastForCenturies() {
		Instant end = Instant.parse("9999-12-31T23:59:59Z");
		HeldReservation reservation = new HeldReservation(new ReservationId("R8"), List.of(line("TEA8", 1, "WH")));
		views.act(new RecordMovement(StockPositionId.of("WH", "TEA8"), MovementKind.RECEIVED, Quantity.of(9), null,
				null, null, NOON));
		views.act(reservation.place(WEB, Map.of(), end, NOON), context(NOON));
		assertThat(of("TEA8", HoldStatus.PLACED)).extracting(ReservationItem::expiresAt).containsExactly(end);
	}

	@Test
	void whatIsShippedUnderTheOrdersNumberIsNoLongerReserved() {
		HeldReservation held = place("R2", line("TEA2", 5, "WH"));
		views.act(held.commit(new OrderId("O-2"), NOON), context(NOON));
		views.act(movement(MovementKind.SHIPPED, "TEA2", 3, "O-2"));
		assertThat(of("TEA2", HoldStatus.COMMITTED)).singleElement().satisfies((row) -> {
			assertThat(row.orderId()).isEqualTo(new OrderId("O-2"));
			assertThat(row.quantity()).isEqualTo(Quantity.of(5));
			assertThat(row.left()).isEqualTo(Quantity.of(2));
		});
		views.act(held.fulfil(NOON), context(NOON));
		assertThat(of("TEA2", HoldStatus.FULFILLED)).singleElement()
			.satisfies((row) -> assertThat(row.left()).isEqualTo(Quantity.ZERO));
	}

	@Test
	void whatIsOverHoldsNothing() {
		HeldReservation released = place("R3", line("TEA3", 1, "WH"));
		HeldReservation expired = place("R4", line("TEA3", 1, "WH"));
		views.act(released.release(NOON), context(NOON));
		views.act(expired.expire(NOON.plusSeconds(60)), context(NOON));
		assertThat(of("TEA3", HoldStatus.RELEASED, HoldStatus.EXPIRED)).hasSize(2)
			.allSatisfy((row) -> assertThat(row.left()).isEqualTo(Quantity.ZERO));
	}

	@Test
	void aRenewedReservationHoldsItsNewLines() {
		HeldReservation first = place("R5", line("TEA5", 4, "WH"));
		views.act(first.release(NOON), context(NOON));
		HeldReservation again = new HeldReservation(first.reservation(), List.of(line("TEA5", 1, "STORE1")));
		views.act(new RecordMovement(StockPositionId.of("STORE1", "TEA5"), MovementKind.RECEIVED, Quantity.of(9), null,
				null, null, NOON));
		views.act(again.renewFor(new OrderId("O-5"), first.lines(), Map.of(), NOON), context(NOON));
		assertThat(of("TEA5", HoldStatus.COMMITTED)).singleElement().satisfies((row) -> {
			assertThat(row.location()).isEqualTo(new LocationId("STORE1"));
			assertThat(row.channel()).isEqualTo(WEB);
			assertThat(row.left()).isEqualTo(Quantity.of(1));
		});
		assertThat(of("TEA5", HoldStatus.RELEASED)).hasSize(1);
	}

	@Test
	void reservationsAreListedByOrderAndPlaceAndPage() {
		views.act(place("R6", line("TEA6", 1, "WH"), line("TEA6", 1, "STORE1")).commit(new OrderId("O-6"), NOON),
				context(NOON));
		views.awaitLevel();
		ReservationFilter order = new ReservationFilter(new OrderId("O-6"), null, null, Set.of());
		assertThat(reservations.list(order, null, 1)).extracting(ReservationItem::location)
			.containsExactly(new LocationId("STORE1"));
		assertThat(reservations.list(order, new ReservationPlace("R6", "TEA6", "STORE1"), 9))
			.extracting(ReservationItem::location)
			.containsExactly(new LocationId("WH"));
		assertThat(reservations.list(new ReservationFilter(new OrderId("O-6"), null, new LocationId("WH"), Set.of()),
				null, 9))
			.hasSize(1);
	}

	private static HeldReservation place(String id, ReservationLine... lines) {
		for (ReservationLine line : lines) {
			views.act(
					new RecordMovement(line.position(), MovementKind.RECEIVED, Quantity.of(9), null, null, null, NOON));
		}
		HeldReservation reservation = new HeldReservation(new ReservationId(id), List.of(lines));
		views.act(reservation.place(WEB, Map.of(), NOON.plusSeconds(60), NOON), context(NOON));
		return reservation;
	}

	private static ReservationLine line(String sku, long quantity, String location) {
		return new ReservationLine(new Sku(sku), Quantity.of(quantity), new LocationId(location));
	}

	private static RecordMovement movement(MovementKind kind, String sku, long quantity, String order) {
		return new RecordMovement(StockPositionId.of("WH", sku), kind, Quantity.of(quantity), null, null,
				DocumentRef.ofOrder(order), NOON);
	}

	private static List<ReservationItem> of(String sku, HoldStatus... statuses) {
		views.awaitLevel();
		return reservations.list(new ReservationFilter(null, new Sku(sku), null, Set.of(statuses)), null, 10);
	}

}
