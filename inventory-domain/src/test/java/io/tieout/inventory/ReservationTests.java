package io.tieout.inventory;

import io.tieout.core.ChannelId;
import io.tieout.core.LocationId;
import io.tieout.core.OrderId;
import io.tieout.core.Rejection;
import io.tieout.core.ReservationId;
import io.tieout.core.Sku;
import io.tieout.inventory.ReservationCommand.CommitReservation;
import io.tieout.inventory.ReservationCommand.ExpireReservation;
import io.tieout.inventory.ReservationCommand.FulfilReservation;
import io.tieout.inventory.ReservationCommand.PlaceReservation;
import io.tieout.inventory.ReservationCommand.ReleaseReservation;
import io.tieout.inventory.ReservationCommand.RenewReservation;
import io.tieout.inventory.ReservationEvent.ReservationCommitted;
import io.tieout.inventory.ReservationEvent.ReservationExpired;
import io.tieout.inventory.ReservationEvent.ReservationFulfilled;
import io.tieout.inventory.ReservationEvent.ReservationPlaced;
import io.tieout.inventory.ReservationEvent.ReservationReleased;
import io.tieout.inventory.ReservationEvent.ReservationRenewed;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

import static io.tieout.inventory.Stock.at;
import static io.tieout.inventory.Stock.units;

class ReservationTests {

	private static final ReservationId CART = new ReservationId("CART-1");

	private static final ChannelId WEB = new ChannelId("WEB");

	private static final OrderId ORDER = new OrderId("ORDER-1");

	private static final ReservationLine MUGS = line("MUG-1", 2);

	private static final ReservationLine TEA = line("TEA-100", 1);

	private static final ReservationPlaced PLACED = new ReservationPlaced(CART, WEB, List.of(MUGS, TEA), at("09:30"),
			at("09:00"));

	private static final ReservationCommitted COMMITTED = new ReservationCommitted(CART, ORDER, at("09:10"));

	private static final ReservationFulfilled FULFILLED = new ReservationFulfilled(CART, at("10:00"));

	private static final ReservationReleased RELEASED = new ReservationReleased(CART, at("09:20"));

	private static final ReservationExpired EXPIRED = new ReservationExpired(CART, at("09:30"));

	private final Fixture<ReservationAggregate> fixture = new Fixture<>(ReservationAggregate.class);

	@Test
	void aReservationIsPlaced() {
		this.fixture.given().when(place(MUGS, TEA)).expect(PLACED);
	}

	@Test
	void placedAgainNothingChangesWhateverTheOrderOfItsLines() {
		this.fixture.given(PLACED)
			.when(new PlaceReservation(CART, WEB, List.of(TEA, MUGS), at("09:30"), at("09:01")))
			.expectUnchanged();
	}

	@Test
	void placedAgainAfterItWasCommittedNothingChanges() {
		this.fixture.given(PLACED, COMMITTED).when(place(MUGS, TEA)).expectUnchanged();
	}

	@Test
	void anIdStandsForOneReservation() {
		this.fixture.given(PLACED).when(place(MUGS)).expectRefused("RESERVATION_DIFFERS");
		this.fixture.given(PLACED)
			.when(new PlaceReservation(CART, new ChannelId("APP"), List.of(MUGS, TEA), at("09:30"), at("09:00")))
			.expectRefused("RESERVATION_DIFFERS");
		this.fixture.given(PLACED)
			.when(new PlaceReservation(CART, WEB, List.of(MUGS, TEA), at("09:45"), at("09:00")))
			.expectRefused("RESERVATION_DIFFERS");
	}

	@Test
	void aReservationThatIsOverIsNotPlacedAgain() {
		this.fixture.given(PLACED, RELEASED)
			.when(place(MUGS, TEA))
			.expectRefused(Rejection.of("RESERVATION_CLOSED", "The reservation is over; place a new one.")
				.with("reservationStatus", "RELEASED"));
	}

	@Test
	void aReservationWhoseTimeIsOverIsNotPlacedAgain() {
		this.fixture.given(PLACED)
			.when(new PlaceReservation(CART, WEB, List.of(MUGS, TEA), at("09:30"), at("09:30")))
			.expectRefused("RESERVATION_EXPIRED");
	}

	@Test
	void anImplausibleReservationIsRefused() {
		this.fixture.given().when(place(line("TEA-100", 1_000_000_001))).expectRefused("QUANTITY_TOO_LARGE");
	}

	@Test
	void aReservationOfNothingIsRefused() {
		this.fixture.given().when(place()).expectRefused("RESERVATION_EMPTY");
	}

	@Test
	void aLineOfNothingIsRefused() {
		this.fixture.given().when(place(MUGS, line("TEA-100", 0))).expectRefused("RESERVATION_QUANTITY_NOT_POSITIVE");
	}

	@Test
	void aPositionNamedTwiceIsRefused() {
		this.fixture.given().when(place(MUGS, MUGS)).expectRefused("RESERVATION_POSITION_TWICE");
	}

	@Test
	void aReservationThatIsOverBeforeItBeginsIsRefused() {
		this.fixture.given()
			.when(new PlaceReservation(CART, WEB, List.of(MUGS), at("09:00"), at("09:00")))
			.expectRefused("RESERVATION_ALREADY_EXPIRED");
	}

	@Test
	void aReservationThatNeverExpiresIsRefused() {
		this.fixture.given()
			.when(new PlaceReservation(CART, WEB, List.of(MUGS), Instant.MAX, at("09:00")))
			.expectRefused("EXPIRES_AT_OUT_OF_RANGE");
	}

	@Test
	void aReservationIsCommittedToAnOrder() {
		this.fixture.given(PLACED).when(new CommitReservation(CART, ORDER, at("09:10"))).expect(COMMITTED);
	}

	@Test
	void committedAgainToTheSameOrderNothingChanges() {
		this.fixture.given(PLACED, COMMITTED).when(new CommitReservation(CART, ORDER, at("09:50"))).expectUnchanged();
	}

	@Test
	void aReservationOfOneOrderIsNotCommittedToAnother() {
		this.fixture.given(PLACED, COMMITTED)
			.when(new CommitReservation(CART, new OrderId("ORDER-2"), at("09:11")))
			.expectRefused(Rejection.of("RESERVATION_COMMITTED", "The reservation belongs to an order already.")
				.with("order", "ORDER-1"));
	}

	@Test
	void aReservationWhoseTimeIsOverIsNotCommitted() {
		this.fixture.given(PLACED)
			.when(new CommitReservation(CART, ORDER, at("09:30")))
			.expectRefused("RESERVATION_EXPIRED");
	}

	@Test
	void aReservationThatIsOverIsNotCommitted() {
		this.fixture.given(PLACED, EXPIRED)
			.when(new CommitReservation(CART, ORDER, at("09:10")))
			.expectRefused("RESERVATION_CLOSED");
		this.fixture.given(PLACED, COMMITTED, FULFILLED)
			.when(new CommitReservation(CART, ORDER, at("10:10")))
			.expectRefused("RESERVATION_FULFILLED");
	}

	@Test
	void anOrderMayHaveWhatIsOverHeldAgain() {
		for (ReservationEvent over : List.of(EXPIRED, RELEASED)) {
			new Fixture<>(ReservationAggregate.class).given(PLACED, over)
				.when(renew(ORDER, TEA, MUGS))
				.expect(renewed(MUGS, TEA));
		}
		this.fixture.given(PLACED).when(renew(ORDER, MUGS)).expect(renewed(MUGS));
	}

	@Test
	void anOrderMayHaveOtherLinesHeld() {
		this.fixture.given(PLACED, COMMITTED).when(renew(ORDER, TEA)).expect(renewed(TEA));
	}

	@Test
	void whatAnOrderHasAlreadyIsNotRenewed() {
		this.fixture.given(PLACED, COMMITTED).when(renew(ORDER, TEA, MUGS)).expectUnchanged();
		new Fixture<>(ReservationAggregate.class).given(PLACED, RELEASED, renewed(TEA))
			.when(renew(ORDER, TEA))
			.expectUnchanged();
	}

	@Test
	void aRenewedReservationBelongsToItsOrder() {
		this.fixture.given(PLACED, EXPIRED, renewed(TEA))
			.when(renew(new OrderId("ORDER-2"), TEA))
			.expectRefused("RESERVATION_COMMITTED");
		new Fixture<>(ReservationAggregate.class).given(PLACED, EXPIRED, renewed(TEA))
			.when(new FulfilReservation(CART, List.of(TEA), at("10:00")))
			.expect(FULFILLED);
	}

	@Test
	void goodsThatHaveLeftAreNotHeldAgain() {
		this.fixture.given(PLACED, COMMITTED, FULFILLED).when(renew(ORDER, TEA)).expectRefused("RESERVATION_FULFILLED");
	}

	@Test
	void whatIsHeldAgainIsLikeWhatIsPlaced() {
		this.fixture.given(PLACED, EXPIRED).when(renew(ORDER)).expectRefused("RESERVATION_EMPTY");
		new Fixture<>(ReservationAggregate.class).given(PLACED, EXPIRED)
			.when(renew(ORDER, TEA, TEA))
			.expectRefused("RESERVATION_POSITION_TWICE");
	}

	@Test
	void theGoodsOfACommittedReservationLeave() {
		this.fixture.given(PLACED, COMMITTED).when(fulfil("10:00")).expect(FULFILLED);
	}

	@Test
	void fulfilledAgainNothingChanges() {
		this.fixture.given(PLACED, COMMITTED, FULFILLED).when(fulfil("10:01")).expectUnchanged();
	}

	@Test
	void goodsLeaveForAnOrderOnly() {
		this.fixture.given(PLACED).when(fulfil("09:10")).expectRefused("RESERVATION_NOT_COMMITTED");
	}

	@Test
	void goodsGivenBackDoNotLeave() {
		this.fixture.given(PLACED, COMMITTED, RELEASED).when(fulfil("10:00")).expectRefused("RESERVATION_CLOSED");
	}

	@Test
	void aReservationIsGivenBackCommittedOrNot() {
		this.fixture.given(PLACED).when(release("09:20")).expect(RELEASED);
		new Fixture<>(ReservationAggregate.class).given(PLACED, COMMITTED).when(release("09:20")).expect(RELEASED);
	}

	@Test
	void givenBackAgainNothingChanges() {
		this.fixture.given(PLACED, RELEASED).when(release("09:21")).expectUnchanged();
		this.fixture.given(PLACED, EXPIRED).when(release("09:31")).expectUnchanged();
	}

	@Test
	void goodsThatHaveLeftAreNotGivenBack() {
		this.fixture.given(PLACED, COMMITTED, FULFILLED).when(release("10:10")).expectRefused("RESERVATION_FULFILLED");
	}

	@Test
	void aReservationExpires() {
		this.fixture.given(PLACED).when(new ExpireReservation(CART, at("09:30"))).expect(EXPIRED);
	}

	@Test
	void aReservationDoesNotExpireBeforeItsTime() {
		this.fixture.given(PLACED)
			.when(new ExpireReservation(CART, at("09:29")))
			.expectRefused("RESERVATION_NOT_EXPIRED");
	}

	@Test
	void aCommittedReservationDoesNotExpire() {
		this.fixture.given(PLACED, COMMITTED)
			.when(new ExpireReservation(CART, at("12:00")))
			.expectRefused("RESERVATION_COMMITTED");
		this.fixture.given(PLACED, COMMITTED, FULFILLED)
			.when(new ExpireReservation(CART, at("12:00")))
			.expectRefused("RESERVATION_FULFILLED");
	}

	@Test
	void expiredAlreadyNothingChanges() {
		this.fixture.given(PLACED, EXPIRED).when(new ExpireReservation(CART, at("09:31"))).expectUnchanged();
	}

	@Test
	void aReservationThatWasNeverPlacedIsUnknown() {
		this.fixture.given().when(new CommitReservation(CART, ORDER, at("09:10"))).expectRefused("RESERVATION_UNKNOWN");
		this.fixture.given().when(release("09:10")).expectRefused("RESERVATION_UNKNOWN");
		this.fixture.given().when(renew(ORDER, TEA)).expectRefused("RESERVATION_UNKNOWN");
	}

	@Test
	void whoDoesNotKnowWhatItTakesByNowEndsNothing() {
		for (ReservationCommand command : List.of(fulfil("10:00"), release("10:00"), renew(ORDER, MUGS))) {
			new Fixture<>(ReservationAggregate.class).given(PLACED, EXPIRED, renewed(TEA))
				.when(command)
				.expectRefused("RESERVATION_CHANGED");
		}
	}

	private static FulfilReservation fulfil(String time) {
		return new FulfilReservation(CART, List.of(MUGS, TEA), at(time));
	}

	private static ReleaseReservation release(String time) {
		return new ReleaseReservation(CART, List.of(MUGS, TEA), at(time));
	}

	private static RenewReservation renew(OrderId order, ReservationLine... lines) {
		return new RenewReservation(CART, List.of(MUGS, TEA), List.of(lines), order, at("09:40"));
	}

	private static ReservationRenewed renewed(ReservationLine... lines) {
		return new ReservationRenewed(CART, WEB, List.of(lines), ORDER, at("09:40"));
	}

	private static PlaceReservation place(ReservationLine... lines) {
		return new PlaceReservation(CART, WEB, List.of(lines), at("09:30"), at("09:00"));
	}

	private static ReservationLine line(String sku, long units) {
		return new ReservationLine(new Sku(sku), units(units), new LocationId("STORE-1"));
	}

}
