package io.tieout.inventory;

import io.tieout.contract.Command;
import io.tieout.core.LocationId;
import io.tieout.core.Sku;
import io.tieout.core.SourceRef;
import io.tieout.inventory.StockPositionCommand.RecordMovement;
import io.tieout.inventory.StockTransferCommand.RecordStep;
import io.tieout.inventory.StockTransferCommand.VoidStep;
import io.tieout.inventory.StockTransferCommand.WriteOffTransit;
import io.tieout.inventory.StockTransferEvent.StepRecorded;
import io.tieout.inventory.StockTransferEvent.StepVoided;
import io.tieout.inventory.StockTransferEvent.TransitWrittenOff;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static io.tieout.inventory.Stock.TEA;
import static io.tieout.inventory.Stock.at;
import static io.tieout.inventory.Stock.units;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ten of an item from the warehouse to store 1.
 */
class StockTransferTests {

	private static final TransferId TRANSFER = new TransferId("T-1");

	private static final Sku SKU = TEA.sku();

	private static final LocationId WAREHOUSE = new LocationId("WH");

	private static final LocationId STORE = TEA.location();

	private static final StepRecorded TEN_LEFT = recorded(step(TransferStep.DISPATCHED, 10, WAREHOUSE, STORE), 10,
			progress(10, 0, 0));

	private static final StepRecorded SIX_ARRIVED = recorded(step(TransferStep.RECEIVED, 6, WAREHOUSE, STORE), -6,
			progress(10, 6, 0));

	private static final LocationId ELSEWHERE = new LocationId("STORE2");

	private static final TransitWrittenOff STOLEN = new TransitWrittenOff(TRANSFER, SKU, units(4), "stolen",
			at("12:00"), there(STORE, -4), progress(10, 6, 0, 4));

	private final Fixture<StockTransferAggregate> fixture = new Fixture<>(StockTransferAggregate.class);

	@Test
	void whatLeftIsOnTheWay() {
		this.fixture.given().when(step(TransferStep.DISPATCHED, 10, WAREHOUSE, STORE)).expect(TEN_LEFT);
		assertThat(TEN_LEFT.after().status()).isEqualTo(TransferStatus.DISPATCHED);
	}

	@Test
	void whatArrivesInPartsIsOnTheWayInPart() {
		this.fixture.given(TEN_LEFT).when(step(TransferStep.RECEIVED, 6, WAREHOUSE, STORE)).expect(SIX_ARRIVED);
		assertThat(SIX_ARRIVED.after().inTransit()).isEqualTo(units(4));
		assertThat(SIX_ARRIVED.after().status()).isEqualTo(TransferStatus.PARTLY_RECEIVED);
	}

	@Test
	void theRestMayBeLost() {
		RecordStep lost = step(TransferStep.LOST, 4, null, STORE);
		this.fixture.given(TEN_LEFT, SIX_ARRIVED).when(lost).expect(recorded(lost, -4, progress(10, 6, 4)));
		assertThat(progress(10, 6, 4).status()).isEqualTo(TransferStatus.LOST);
	}

	@Test
	void whatArrivesBeforeItIsKnownToHaveLeftIsNotOnTheWay() {
		RecordStep arrived = step(TransferStep.RECEIVED, 6, null, STORE);
		StepRecorded first = recorded(arrived, 0, arrivedOf(0));
		this.fixture.given().when(arrived).expect(first);
		assertThat(first.after().status()).isEqualTo(TransferStatus.OVER_RECEIVED);
		RecordStep left = step(TransferStep.DISPATCHED, 10, WAREHOUSE, null);
		new Fixture<>(StockTransferAggregate.class).given(first).when(left).expect(recorded(left, 4, arrivedOf(10)));
	}

	@Test
	void aDestinationThatIsNamedLaterAwaitsWhatIsOnTheWay() {
		RecordStep nowhere = step(TransferStep.DISPATCHED, 10, WAREHOUSE, null);
		RecordStep arrived = step(TransferStep.RECEIVED, 6, null, STORE);
		this.fixture.given(recorded(nowhere, 0, sent(10, null)))
			.when(arrived)
			.expect(recorded(arrived, 4, arrivedOf(10)));
	}

	/** Six that nobody said where they came from, of those that left for nowhere. */
	private static TransferProgress arrivedOf(long dispatched) {
		return TransferProgress.NONE.after(TransferStep.DISPATCHED, units(dispatched), WAREHOUSE, null)
			.after(TransferStep.RECEIVED, units(6), null, STORE);
	}

	private static TransferProgress sent(long units, @Nullable LocationId to) {
		return TransferProgress.NONE.after(TransferStep.DISPATCHED, units(units), WAREHOUSE, to);
	}

	@Test
	void whatWasSaidCanBeTakenBack() {
		VoidStep voided = new VoidStep(TRANSFER, TransferStep.RECEIVED, SKU, units(6), WAREHOUSE, STORE,
				SourceRef.of("pos", "M-1"), at("10:00"));
		this.fixture.given(TEN_LEFT, SIX_ARRIVED).when(voided).expect(voided(voided, 6, progress(10, 0, 0)));
	}

	@Test
	void whatWasSaidIsTakenBackOnce() {
		VoidStep loss = new VoidStep(TRANSFER, TransferStep.LOST, SKU, units(2), null, STORE,
				SourceRef.of("pos", "L-1"), at("10:00"));
		this.fixture.given(TEN_LEFT, voided(loss, 2, progress(10, 0, 0)))
			.when(loss)
			.expectRefused("TRANSFER_STEP_VOIDED_BEFORE");
	}

	@Test
	void whatWasTakenBackAsAWholeIsNowhere() {
		VoidStep voided = new VoidStep(TRANSFER, TransferStep.DISPATCHED, SKU, units(10), WAREHOUSE, STORE,
				SourceRef.of("wms", "M-1"), at("10:00"));
		this.fixture.given(TEN_LEFT).when(voided).expect(voided(voided, -10, TransferProgress.NONE));
		assertThat(TransferProgress.NONE.status()).isEqualTo(TransferStatus.WITHDRAWN);
	}

	@Test
	void whatIsOnTheWayIsOnTheWayElsewhereOnceItsDispatchIsTakenBack() {
		RecordStep elsewhere = step(TransferStep.DISPATCHED, 10, WAREHOUSE, ELSEWHERE);
		VoidStep voided = new VoidStep(TRANSFER, TransferStep.DISPATCHED, SKU, units(10), WAREHOUSE, STORE,
				SourceRef.of("wms", "M-1"), at("10:00"));
		StepRecorded both = new StepRecorded(TRANSFER, TransferStep.DISPATCHED, SKU, units(10), WAREHOUSE, ELSEWHERE,
				at("10:00"), there(STORE, 10),
				TEN_LEFT.after().after(TransferStep.DISPATCHED, units(10), WAREHOUSE, ELSEWHERE));
		this.fixture.given(TEN_LEFT).when(elsewhere).expect(both);
		List<AtPlace> moved = AtPlace.plus(there(STORE, -20), ELSEWHERE, units(10));
		new Fixture<>(StockTransferAggregate.class).given(TEN_LEFT, both)
			.when(voided)
			.expect(new StepVoided(TRANSFER, TransferStep.DISPATCHED, SKU, units(10), WAREHOUSE, STORE, voided.voided(),
					at("10:00"), moved, sent(10, ELSEWHERE)));
	}

	@Test
	void aPersonWritesOffWhatIsOnTheWay() {
		this.fixture.given(TEN_LEFT, SIX_ARRIVED)
			.when(new WriteOffTransit(TRANSFER, SKU, units(4), " stolen ", at("12:00")))
			.expect(STOLEN);
		assertThat(STOLEN.after().status()).isEqualTo(TransferStatus.LOST);
		assertThat(STOLEN.after().lost()).isEqualTo(units(4));
	}

	@Test
	void whatWasGivenUpAndArrivesIsNoLongerLost() {
		RecordStep found = step(TransferStep.RECEIVED, 3, WAREHOUSE, STORE);
		this.fixture.given(TEN_LEFT, SIX_ARRIVED, STOLEN).when(found).expect(recorded(found, 0, progress(10, 9, 0, 1)));
		assertThat(progress(10, 9, 0, 1).lost()).isEqualTo(units(1));
		assertThat(progress(10, 10, 0, 0).status()).isEqualTo(TransferStatus.RECEIVED);
	}

	@Test
	void goodsThatLeaveLaterWereNotGivenUp() {
		TransferProgress arrived = STOLEN.after().after(TransferStep.RECEIVED, units(4), WAREHOUSE, STORE);
		TransferProgress again = arrived.after(TransferStep.DISPATCHED, units(7), WAREHOUSE, STORE);
		assertThat(again.inTransit()).isEqualTo(units(7));
		TransferProgress never = STOLEN.after().without(TransferStep.DISPATCHED, units(10), WAREHOUSE, STORE);
		assertThat(never.after(TransferStep.DISPATCHED, units(10), WAREHOUSE, STORE).lost()).isEqualTo(units(0));
	}

	@Test
	void whatWasStatedLostAndArrivesIsNoLongerLostEither() {
		assertThat(progress(10, 6, 4).lost()).isEqualTo(units(4));
		assertThat(progress(10, 8, 4).lost()).isEqualTo(units(2));
		assertThat(progress(10, 10, 4).status()).isEqualTo(TransferStatus.RECEIVED);
	}

	@Test
	void whatIsGivenUpAndStatedLostIsLostOnce() {
		RecordStep stated = step(TransferStep.LOST, 4, WAREHOUSE, STORE);
		this.fixture.given(TEN_LEFT, SIX_ARRIVED, STOLEN)
			.when(stated)
			.expect(recorded(stated, 0, progress(10, 6, 4, 4)));
		assertThat(progress(10, 6, 4, 4).lost()).isEqualTo(units(4));
	}

	@Test
	void whatNeverLeftCannotBeLost() {
		assertThat(progress(0, 0, 2).lost()).isEqualTo(units(0));
		assertThat(progress(0, 0, 2).status()).isEqualTo(TransferStatus.OVER_RECEIVED);
	}

	@Test
	void aLossDoesNotSayWhereGoodsGo() {
		RecordStep lost = step(TransferStep.LOST, 2, null, WAREHOUSE);
		this.fixture.given(recorded(step(TransferStep.DISPATCHED, 10, WAREHOUSE, null), 0, sent(10, null)))
			.when(lost)
			.expect(recorded(lost, 0, sent(10, null).after(TransferStep.LOST, units(2), null, WAREHOUSE)));
		assertThat(sent(10, null).after(TransferStep.LOST, units(2), null, WAREHOUSE).destination()).isNull();
	}

	@Test
	void noMoreIsWrittenOffThanIsOnTheWay() {
		this.fixture.given(TEN_LEFT, SIX_ARRIVED)
			.when(new WriteOffTransit(TRANSFER, SKU, units(5), "stolen", at("12:00")))
			.expectRefused("LOSS_EXCEEDS_TRANSIT");
	}

	@Test
	void aLossHasAReason() {
		this.fixture.given(TEN_LEFT)
			.when(new WriteOffTransit(TRANSFER, SKU, units(1), " ", at("12:00")))
			.expectRefused("TRANSFER_REASON_MISSING");
	}

	@Test
	void aStepIsOfSomething() {
		this.fixture.given()
			.when(step(TransferStep.DISPATCHED, 0, WAREHOUSE, STORE))
			.expectRefused("QUANTITY_NOT_POSITIVE");
	}

	@Test
	void inEveryOrderOfArrivalTheSameIsOnTheWay() {
		List<StockTransferCommand> steps = List.of(step(TransferStep.DISPATCHED, 10, WAREHOUSE, null),
				step(TransferStep.DISPATCHED, 5, WAREHOUSE, STORE),
				step(TransferStep.DISPATCHED, 9, WAREHOUSE, ELSEWHERE), step(TransferStep.RECEIVED, 6, null, STORE),
				step(TransferStep.LOST, 2, null, STORE), new VoidStep(TRANSFER, TransferStep.DISPATCHED, SKU, units(9),
						WAREHOUSE, ELSEWHERE, SourceRef.of("wms", "M-3"), at("10:00")));
		TransferProgress whole = TransferProgress.NONE.after(TransferStep.DISPATCHED, units(10), WAREHOUSE, null)
			.after(TransferStep.DISPATCHED, units(5), WAREHOUSE, STORE)
			.after(TransferStep.RECEIVED, units(6), null, STORE)
			.after(TransferStep.LOST, units(2), null, null);
		assertThat(Permutations.of(steps)).hasSize(720).allSatisfy((arrivals) -> {
			List<StockTransferEvent> events = events(arrivals);
			assertThat(events.get(events.size() - 1).after()).isEqualTo(whole);
			List<AtPlace> awaited = List.of();
			for (StockTransferEvent event : events) {
				for (AtPlace change : event.awaited()) {
					awaited = AtPlace.plus(awaited, change.place(), change.quantity());
				}
			}
			assertThat(awaited).isEqualTo(there(STORE, 7));
		});
	}

	@Test
	void aMovementWithADocumentTellsOfItsTransfer() {
		RecordMovement left = movement(MovementKind.TRANSFER_OUT, 10, null, DocumentRef.ofOrder("T-1"));
		RecordMovement sold = movement(MovementKind.SOLD, 10, null, DocumentRef.ofOrder("T-1"));
		RecordMovement loose = movement(MovementKind.TRANSFER_IN, 10, null, null);

		assertThat(StockTransferCommand.recording(left, WAREHOUSE)).containsExactly(left,
				new RecordStep(TRANSFER, TransferStep.DISPATCHED, SKU, units(10), STORE, WAREHOUSE, at("10:00")));
		assertThat(StockTransferCommand.recording(sold, null)).containsExactly(sold);
		assertThat(StockTransferCommand.recording(loose, null)).containsExactly(loose);
	}

	@Test
	void whatWasLostOnTheWayWasNeverHere() {
		RecordMovement lost = movement(MovementKind.ADJUSTED, -4, StockReason.TRANSFER_LOSS,
				DocumentRef.ofOrder("T-1"));

		assertThat(StockTransferCommand.recording(lost, null))
			.containsExactly(new RecordStep(TRANSFER, TransferStep.LOST, SKU, units(4), null, STORE, at("10:00")));
	}

	private static RecordMovement movement(MovementKind kind, long units, @Nullable StockReason reason,
			@Nullable DocumentRef document) {
		return new RecordMovement(TEA, kind, units(units), reason, null, document, at("10:00"));
	}

	private static List<StockTransferEvent> events(List<? extends Command> commands) {
		StockTransferDecider rules = new StockTransferDecider();
		StockTransfer transfer = rules.initial();
		List<StockTransferEvent> events = new ArrayList<>();
		for (Command command : commands) {
			StockTransferEvent event = rules.decide(transfer, (StockTransferCommand) command).events().get(0);
			transfer = rules.evolve(transfer, event);
			events.add(event);
		}
		return events;
	}

	private static RecordStep step(TransferStep step, long units, @Nullable LocationId from, @Nullable LocationId to) {
		return new RecordStep(TRANSFER, step, SKU, units(units), from, to, at("10:00"));
	}

	/** What a step adds to what is on the way to the store. */
	private static StepRecorded recorded(RecordStep step, long awaited, TransferProgress after) {
		return new StepRecorded(TRANSFER, step.step(), SKU, step.quantity(), step.from(), step.to(), step.occurredAt(),
				there(STORE, awaited), after);
	}

	private static StepVoided voided(VoidStep step, long awaited, TransferProgress after) {
		return new StepVoided(TRANSFER, step.step(), SKU, step.quantity(), step.from(), step.to(), step.voided(),
				step.occurredAt(), there(STORE, awaited), after);
	}

	private static List<AtPlace> there(LocationId place, long units) {
		return AtPlace.plus(List.of(), place, units(units));
	}

	/** Every step of which names both places. */
	private static TransferProgress progress(long dispatched, long received, long lost) {
		return progress(dispatched, received, lost, 0);
	}

	private static TransferProgress progress(long dispatched, long received, long lost, long givenUp) {
		return new TransferProgress(units(dispatched), units(received), units(lost), units(givenUp),
				there(WAREHOUSE, dispatched), there(STORE, dispatched), there(STORE, received),
				there(WAREHOUSE, received));
	}

}
