package io.tieout.inventory;

import io.tieout.contract.Command;
import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
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
		this.fixture.given(TEN_LEFT, SIX_ARRIVED).when(lost).expect(recorded(lost, -4, 4, progress(10, 6, 4)));
		assertThat(progress(10, 6, 4).status()).isEqualTo(TransferStatus.LOST);
	}

	@Test
	void whatArrivesBeforeItIsKnownToHaveLeftIsNotOnTheWay() {
		RecordStep arrived = step(TransferStep.RECEIVED, 6, null, STORE);
		StepRecorded first = recorded(arrived, 0,
				new TransferProgress(units(0), units(6), units(0), units(0), null, STORE));
		this.fixture.given().when(arrived).expect(first);
		assertThat(first.after().status()).isEqualTo(TransferStatus.OVER_RECEIVED);
		RecordStep left = step(TransferStep.DISPATCHED, 10, WAREHOUSE, null);
		new Fixture<>(StockTransferAggregate.class).given(first)
			.when(left)
			.expect(recorded(left, 4, progress(10, 6, 0)));
	}

	@Test
	void aDestinationThatIsNamedLaterAwaitsWhatIsOnTheWay() {
		RecordStep nowhere = step(TransferStep.DISPATCHED, 10, WAREHOUSE, null);
		RecordStep arrived = step(TransferStep.RECEIVED, 6, null, STORE);
		this.fixture
			.given(recorded(nowhere, 0, new TransferProgress(units(10), units(0), units(0), units(0), WAREHOUSE, null)))
			.when(arrived)
			.expect(recorded(arrived, 4, progress(10, 6, 0)));
	}

	@Test
	void whatWasSaidCanBeTakenBack() {
		VoidStep voided = new VoidStep(TRANSFER, TransferStep.RECEIVED, SKU, units(6), STORE,
				SourceRef.of("pos", "M-1"), at("10:00"));
		this.fixture.given(TEN_LEFT, SIX_ARRIVED)
			.when(voided)
			.expect(new StepVoided(TRANSFER, TransferStep.RECEIVED, SKU, units(6), STORE, voided.voided(), at("10:00"),
					units(6), units(0), progress(10, 0, 0)));
	}

	@Test
	void whatWasSaidIsTakenBackOnce() {
		VoidStep loss = new VoidStep(TRANSFER, TransferStep.LOST, SKU, units(2), STORE, SourceRef.of("pos", "L-1"),
				at("10:00"));
		this.fixture
			.given(TEN_LEFT,
					new StepVoided(TRANSFER, TransferStep.LOST, SKU, units(2), STORE, loss.voided(), at("10:00"),
							units(2), units(-2), progress(10, 0, 0)))
			.when(loss)
			.expectRefused("TRANSFER_STEP_VOIDED_BEFORE");
	}

	@Test
	void aPersonWritesOffWhatIsOnTheWay() {
		this.fixture.given(TEN_LEFT, SIX_ARRIVED)
			.when(new WriteOffTransit(TRANSFER, SKU, units(4), " stolen ", at("12:00")))
			.expect(new TransitWrittenOff(TRANSFER, SKU, units(4), "stolen", at("12:00"), units(-4), units(4),
					givenUp(10, 6, 4)));
		assertThat(givenUp(10, 6, 4).status()).isEqualTo(TransferStatus.LOST);
	}

	@Test
	void whatWasGivenUpAndArrivesIsNoLongerLost() {
		TransitWrittenOff decided = new TransitWrittenOff(TRANSFER, SKU, units(4), "stolen", at("12:00"), units(-4),
				units(4), givenUp(10, 6, 4));
		RecordStep found = step(TransferStep.RECEIVED, 3, WAREHOUSE, STORE);
		this.fixture.given(TEN_LEFT, SIX_ARRIVED, decided)
			.when(found)
			.expect(recorded(found, 0, -3, givenUp(10, 9, 4)));
		assertThat(givenUp(10, 9, 4).lost()).isEqualTo(units(1));
		assertThat(givenUp(10, 10, 4).status()).isEqualTo(TransferStatus.RECEIVED);
	}

	@Test
	void whatIsGivenUpAndStatedLostIsLostOnce() {
		TransitWrittenOff decided = new TransitWrittenOff(TRANSFER, SKU, units(4), "stolen", at("12:00"), units(-4),
				units(4), givenUp(10, 6, 4));
		RecordStep stated = step(TransferStep.LOST, 4, WAREHOUSE, STORE);
		this.fixture.given(TEN_LEFT, SIX_ARRIVED, decided)
			.when(stated)
			.expect(recorded(stated, 0, 0,
					new TransferProgress(units(10), units(6), units(4), units(4), WAREHOUSE, STORE)));
	}

	@Test
	void aLossDoesNotSayWhereGoodsGo() {
		RecordStep lost = step(TransferStep.LOST, 2, null, WAREHOUSE);
		StepRecorded left = recorded(step(TransferStep.DISPATCHED, 10, WAREHOUSE, null), 0, 0,
				new TransferProgress(units(10), units(0), units(0), units(0), WAREHOUSE, null));
		this.fixture.given(left)
			.when(lost)
			.expect(recorded(lost, 0, 2,
					new TransferProgress(units(10), units(0), units(2), units(0), WAREHOUSE, null)));
	}

	@Test
	void aDispatchThatWasTakenBackNamesNoPlace() {
		LocationId elsewhere = new LocationId("S2");
		StepVoided withdrawn = new StepVoided(TRANSFER, TransferStep.DISPATCHED, SKU, units(10), WAREHOUSE,
				SourceRef.of("wms", "M-1"), at("10:00"), units(-10), units(0), progress(0, 0, 0));
		RecordStep left = step(TransferStep.DISPATCHED, 10, WAREHOUSE, elsewhere);
		this.fixture.given(TEN_LEFT, withdrawn)
			.when(left)
			.expect(recorded(left, 10, 0,
					new TransferProgress(units(10), units(0), units(0), units(0), WAREHOUSE, elsewhere)));
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
				step(TransferStep.DISPATCHED, 5, WAREHOUSE, STORE), step(TransferStep.RECEIVED, 6, null, STORE),
				step(TransferStep.LOST, 2, null, STORE));
		assertThat(Permutations.of(steps)).hasSize(24).allSatisfy((arrivals) -> {
			List<StockTransferEvent> events = events(arrivals);
			assertThat(events.get(3).after()).isEqualTo(progress(15, 6, 2));
			assertThat(events.stream().map(StockTransferEvent::awaited).reduce(Quantity.ZERO, Quantity::plus))
				.isEqualTo(units(7));
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

	private static StepRecorded recorded(RecordStep step, long awaited, TransferProgress after) {
		return recorded(step, awaited, 0, after);
	}

	private static StepRecorded recorded(RecordStep step, long awaited, long loss, TransferProgress after) {
		return new StepRecorded(TRANSFER, step.step(), SKU, step.quantity(), step.from(), step.to(), step.occurredAt(),
				units(awaited), units(loss), after);
	}

	private static TransferProgress progress(long dispatched, long received, long lost) {
		return new TransferProgress(units(dispatched), units(received), units(lost), units(0), WAREHOUSE, STORE);
	}

	private static TransferProgress givenUp(long dispatched, long received, long givenUp) {
		return new TransferProgress(units(dispatched), units(received), units(0), units(givenUp), WAREHOUSE, STORE);
	}

}
