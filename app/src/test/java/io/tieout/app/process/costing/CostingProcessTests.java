package io.tieout.app.process.costing;

import io.tieout.app.process.ProcessOnPostgres;
import io.tieout.app.process.erpposting.Companies;
import io.tieout.app.process.erpposting.Companies.Company;
import io.tieout.core.CompanyId;
import io.tieout.core.LocationId;
import io.tieout.core.Money;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.core.SourceRef;
import io.tieout.core.UnitPrice;
import io.tieout.contract.Command;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.inventory.CorrectedCost;
import io.tieout.inventory.CostBasis;
import io.tieout.inventory.CostEntry;
import io.tieout.inventory.CostKind;
import io.tieout.inventory.CostLevels;
import io.tieout.inventory.DocumentRef;
import io.tieout.inventory.InventoryDomain;
import io.tieout.inventory.ItemCostEvent.MovementsCosted;
import io.tieout.inventory.ItemCostId;
import io.tieout.inventory.MovementKind;
import io.tieout.inventory.StockEvents;
import io.tieout.inventory.StockPositionCommand.ChangeState;
import io.tieout.inventory.StockPositionCommand.RecordCount;
import io.tieout.inventory.StockPositionCommand.RecordMovement;
import io.tieout.inventory.StockPositionCommand.VoidMovement;
import io.tieout.inventory.StockPositionEvent;
import io.tieout.inventory.StockPositionEvent.Moved;
import io.tieout.inventory.StockPositionId;
import io.tieout.inventory.StockReason;
import io.tieout.inventory.StockState;
import io.tieout.inventory.StockTransferCommand;
import io.tieout.inventory.StockTransferCommand.RecordStep;
import io.tieout.inventory.StockTransferCommand.VoidStep;
import io.tieout.inventory.StockTransferCommand.WriteOffTransit;
import io.tieout.inventory.TransferId;
import io.tieout.inventory.TransferStep;
import io.tieout.inventory.VoidReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * What moves in stock gets its cost, once.
 */
class CostingProcessTests {

	private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");

	private static final CompanyId UK = new CompanyId("UK");

	private static final CompanyId DE = new CompanyId("DE");

	private static final Sku TEA = new Sku("TEA");

	private static final Companies COMPANIES = new Companies(List.of(
			new Company(new CompanyId("UK"), Currency.getInstance("GBP"), "GL", Set.of()),
			new Company(new CompanyId("DE"), Currency.getInstance("GBP"), "GL", Set.of(new LocationId("BERLIN")))));

	private static final String[] TABLES = { "costing_item", "costing_before", "costing_transfer" };

	private final ProcessOnPostgres store = new ProcessOnPostgres(new InventoryDomain());

	private final CostingProcess process = process();

	private CostingProcess process() {
		return new CostingProcess(this.store.jdbc(), this.store.reader(), this.store.node().bulk(), COMPANIES);
	}

	@AfterEach
	void close() {
		this.store.close();
	}

	@Test
	void aSaleCarriesItsCost() {
		record(received("LONDON", 10, "4.00"), movement("LEEDS", MovementKind.SOLD, 3));

		assertThat(entries(UK)).extracting(CostEntry::kind, CostEntry::location, CostEntry::cost)
			.containsExactly(tuple(CostKind.RECEIPT, new LocationId("LONDON"), gbp("40.00")),
					tuple(CostKind.ISSUE, new LocationId("LEEDS"), gbp("-12.00")));
		assertThat(entries(UK)).last()
			.satisfies((sale) -> assertThat(sale.tradingDay()).hasToString("2026-11-24"))
			.satisfies((sale) -> assertThat(sale.events().event()).isEqualTo(moved().get(1).eventId()))
			.satisfies((sale) -> assertThat(sale.events().through()).isEqualTo(moved().get(1).position()));
	}

	@Test
	void oneEventHoldsWhatABatchBroughtOfAnItem() {
		List<Command> movements = new ArrayList<>(List.of(received("LONDON", 1_000, "4.00")));
		for (int n = 0; n < 500; n++) {
			movements.add(movement("LONDON", MovementKind.SOLD, 1));
		}
		record(movements.toArray(Command[]::new));

		assertThat(this.store.events(MovementsCosted.class)).hasSize(1);
		assertThat(after(UK).posted()).isEqualTo(gbp("2000.00"));
	}

	@Test
	void withoutAnyCostNothingIsWritten() {
		record(movement("LONDON", MovementKind.RECEIVED, 10), movement("LONDON", MovementKind.SOLD, 3));

		assertThat(this.store.events(MovementsCosted.class)).isEmpty();
		assertThat(this.store.jdbc().sql("SELECT count(*) FROM process.costing_before").query(Long.class).single())
			.isEqualTo(2);
	}

	@Test
	void aSaleBeforeItsReceiptGetsItsDifferenceWhenTheCostBecomesKnown() {
		record(movement("LONDON", MovementKind.SOLD, 3));
		record(movement("LEEDS", MovementKind.SOLD, 1), movement("LONDON", MovementKind.SOLD, 1));
		record(received("LONDON", 10, "4.00"));

		assertThat(entries(UK)).filteredOn((entry) -> entry.kind() == CostKind.DIFFERENCE)
			.extracting(CostEntry::corrects, CostEntry::cost)
			.containsExactly(
					tuple(new CorrectedCost(CostKind.ISSUE, new LocationId("LONDON"), eventsOf(0, 2), Quantity.of(-4)),
							gbp("-16.00")),
					tuple(new CorrectedCost(CostKind.ISSUE, new LocationId("LEEDS"), eventsOf(1, 1), Quantity.of(-1)),
							gbp("-4.00")));
		assertThat(after(UK)).extracting(CostLevels::quantity, CostLevels::posted)
			.containsExactly(Quantity.of(5), gbp("20.00"));
		assertThat(this.store.jdbc().sql("SELECT count(*) FROM process.costing_before").query(Long.class).single())
			.isZero();
	}

	@Test
	void whatACountFindsAndWhatChangesItsState() {
		StockPositionId place = StockPositionId.of("LONDON", "TEA");
		record(received("LONDON", 10, "4.00"),
				new RecordCount(place, Quantity.of(8), "C", SourceRef.of("wms", "C"), MONDAY.plusSeconds(60)),
				new ChangeState(place, StockState.SELLABLE, StockState.DAMAGED, Quantity.of(1), null, null,
						MONDAY.plusSeconds(90)),
				movement("LONDON", MovementKind.SOLD, 2), new RecordMovement(place, MovementKind.ADJUSTED,
						Quantity.of(-1), StockReason.SHRINKAGE, null, null, MONDAY.plusSeconds(120)));

		// the late sale had been seen by the count
		assertThat(entries(UK)).extracting(CostEntry::kind, CostEntry::cost)
			.containsExactly(tuple(CostKind.RECEIPT, gbp("40.00")), tuple(CostKind.COUNT, gbp("-8.00")),
					tuple(CostKind.ISSUE, gbp("-8.00")), tuple(CostKind.COUNT, gbp("8.00")),
					tuple(CostKind.ADJUSTMENT, gbp("-4.00")));
	}

	@Test
	void aTransferInsideACompanyChangesNothingUntilItIsLost() {
		record(received("LONDON", 10, "4.00"));
		record(transfer("LONDON", MovementKind.TRANSFER_OUT, 6, "LEEDS"));
		record(transfer("LEEDS", MovementKind.TRANSFER_IN, 4, "LONDON"));
		assertThat(entries(UK)).hasSize(1);

		record(new WriteOffTransit(new TransferId("T-1"), TEA, Quantity.of(2), "stolen", MONDAY));

		assertThat(entries(UK)).last()
			.extracting(CostEntry::kind, CostEntry::location, CostEntry::cost)
			.containsExactly(CostKind.LOSS, new LocationId("LONDON"), gbp("-8.00"));

		record(transfer("LEEDS", MovementKind.TRANSFER_IN, 2, "LONDON"));

		assertThat(entries(UK)).last()
			.extracting(CostEntry::kind, CostEntry::location, CostEntry::cost)
			.containsExactly(CostKind.LOSS, new LocationId("LONDON"), gbp("8.00"));
		assertThat(after(UK).posted()).isEqualTo(gbp("40.00"));
	}

	@Test
	void aTransferCostsTheSameInEveryOrderItBecomesKnown() {
		record(received("LONDON", 1000, "4.00"));
		LocationId london = new LocationId("LONDON");
		LocationId leeds = new LocationId("LEEDS");
		LocationId berlin = new LocationId("BERLIN");
		List<List<Integer>> orders = orders(List.of(0, 1, 2, 3, 4));
		for (int n = 1; n <= orders.size(); n++) {
			TransferId transfer = new TransferId("T-" + n);
			List<Command> facts = List.of(step(transfer, TransferStep.DISPATCHED, 5, london, leeds),
					new VoidStep(transfer, TransferStep.DISPATCHED, TEA, Quantity.of(5), london, leeds,
							SourceRef.of("wms", "M"), MONDAY),
					step(transfer, TransferStep.DISPATCHED, 5, london, berlin),
					step(transfer, TransferStep.RECEIVED, 3, null, berlin),
					step(transfer, TransferStep.LOST, 2, null, berlin));
			orders.get(n - 1).forEach((fact) -> record(facts.get(fact)));
			assertThat(after(UK)).as("after %s", orders.get(n - 1))
				.extracting(CostLevels::quantity, CostLevels::posted)
				.containsExactly(Quantity.of(1000 - 5 * n), gbp((4000 - 20 * n) + ".00"));
			assertThat(after(DE)).as("after %s", orders.get(n - 1))
				.extracting(CostLevels::quantity, CostLevels::posted)
				.containsExactly(Quantity.of(3 * n), gbp(12 * n + ".00"));
		}
	}

	@Test
	void anotherPlaceOfTheSameCompanyMovesNoMoney() {
		record(received("LONDON", 20, "4.00"), received("BERLIN", 20, "9.00"));
		LocationId berlin = new LocationId("BERLIN");
		TransferId transfer = new TransferId("T-1");
		record(step(transfer, TransferStep.DISPATCHED, 10, new LocationId("LONDON"), berlin));
		record(step(transfer, TransferStep.RECEIVED, 10, null, berlin));
		record(step(transfer, TransferStep.DISPATCHED, 11, new LocationId("LEEDS"), berlin));

		assertThat(after(UK).posted()).isEqualTo(gbp("40.00"));
		assertThat(after(DE).posted()).isEqualTo(gbp("220.00"));
	}

	private static RecordStep step(TransferId transfer, TransferStep step, long units, @Nullable LocationId from,
			LocationId to) {
		return new RecordStep(transfer, step, TEA, Quantity.of(units), from, to, MONDAY);
	}

	private static List<List<Integer>> orders(List<Integer> numbers) {
		if (numbers.isEmpty()) {
			return List.of(List.of());
		}
		List<List<Integer>> orders = new ArrayList<>();
		for (Integer first : numbers) {
			List<Integer> others = numbers.stream().filter((number) -> !number.equals(first)).toList();
			orders(others).forEach((rest) -> orders.add(Stream.concat(Stream.of(first), rest.stream()).toList()));
		}
		return orders;
	}

	@Test
	void goodsBelongToWhomTheyArriveAtWhereverTheyWereSent() {
		record(received("LONDON", 10, "4.00"));
		record(transfer("LONDON", MovementKind.TRANSFER_OUT, 5, "LEEDS"),
				transfer("BERLIN", MovementKind.TRANSFER_IN, 5, null));

		assertThat(after(UK).quantity()).isEqualTo(Quantity.of(5));
		assertThat(after(DE).posted()).isEqualTo(gbp("20.00"));
	}

	@Test
	void goodsGoToAnotherCompanyAtWhatTheyCost() {
		record(received("LONDON", 10, "4.00"), received("LONDON", 10, "6.00"));
		record(transfer("LONDON", MovementKind.TRANSFER_OUT, 6, "BERLIN"));
		assertThat(after(UK).quantity()).isEqualTo(Quantity.of(20));

		record(transfer("BERLIN", MovementKind.TRANSFER_IN, 4, null));

		assertThat(after(UK)).extracting(CostLevels::quantity, CostLevels::posted)
			.containsExactly(Quantity.of(16), gbp("80.00"));
		assertThat(entries(DE)).singleElement()
			.extracting(CostEntry::kind, CostEntry::basis, CostEntry::location, CostEntry::cost)
			.containsExactly(CostKind.TRANSFER, CostBasis.STATED, new LocationId("BERLIN"), gbp("20.00"));

		record(new VoidStep(new TransferId("T-1"), TransferStep.RECEIVED, TEA, Quantity.of(4), null,
				new LocationId("BERLIN"), SourceRef.of("wms", "T"), MONDAY));

		assertThat(after(DE).posted()).isEqualTo(gbp("0.00"));
		assertThat(after(UK).posted()).isEqualTo(gbp("100.00"));
	}

	@Test
	void goodsOfAnUnknownCostGoToAnotherCompanyWithout() {
		record(movement("LONDON", MovementKind.RECEIVED, 10));
		record(transfer("BERLIN", MovementKind.TRANSFER_IN, 4, null));
		record(transfer("LONDON", MovementKind.TRANSFER_OUT, 4, null));
		record(received("BERLIN", 1, "5.00"), received("LONDON", 1, "3.00"));

		assertThat(after(DE)).extracting(CostLevels::quantity, CostLevels::posted)
			.containsExactly(Quantity.of(5), gbp("25.00"));
		assertThat(after(UK)).extracting(CostLevels::quantity, CostLevels::posted)
			.containsExactly(Quantity.of(7), gbp("21.00"));
	}

	@Test
	void whatIsTakenBackTakesWhatItBrought() {
		record(received("LONDON", 10, "4.00"), received("LONDON", 10, "6.00"));
		record(voiding(1));

		assertThat(after(UK)).extracting(CostLevels::quantity, CostLevels::posted)
			.containsExactly(Quantity.of(10), gbp("40.00"));
		assertThat(entries(UK)).last().extracting(CostEntry::basis).isEqualTo(CostBasis.TAKEN_BACK);
	}

	@Test
	void aMovementMayBeTakenBackInTheSameBatch() {
		this.store.record("wms", List.of(received("LONDON", 10, "4.00"), received("LONDON", 10, "6.00")));
		this.store.record("wms", List.of(voiding(1)));
		this.store.deliver(this.process);

		assertThat(this.store.events(MovementsCosted.class)).hasSize(1);
		assertThat(after(UK).posted()).isEqualTo(gbp("40.00"));
	}

	@Test
	void dyingBeforeTheEndChangesNothing() {
		record(movement("LONDON", MovementKind.SOLD, 3));
		this.store.record("wms", List.of(received("LONDON", 10, "4.00"), movement("LONDON", MovementKind.SOLD, 1)));
		handleAndDie();
		assertThat(this.store.events(MovementsCosted.class)).hasSize(1);
		this.store.record("wms", List.of(movement("LONDON", MovementKind.SOLD, 2)));

		this.store.deliver(process());

		assertThat(this.store.events(MovementsCosted.class)).hasSize(2);
		assertThat(after(UK)).extracting(CostLevels::quantity, CostLevels::posted)
			.containsExactly(Quantity.of(4), gbp("16.00"));
		assertTiesOut(UK);
	}

	@Test
	void everythingDeliveredAgainChangesNothing() {
		record(movement("LONDON", MovementKind.SOLD, 3), received("LONDON", 10, "4.00"),
				movement("LEEDS", MovementKind.RECEIVED, 5));
		record(transfer("LONDON", MovementKind.TRANSFER_OUT, 6, "BERLIN"),
				transfer("BERLIN", MovementKind.TRANSFER_IN, 4, null));
		record(voiding(1));
		List<MovementsCosted> before = this.store.events(MovementsCosted.class);
		assertThat(before).hasSizeGreaterThan(2);

		this.store.forget();
		this.store.deliver(process());
		assertThat(this.store.events(MovementsCosted.class)).isEqualTo(before);

		this.store.forget(TABLES);
		this.store.deliver(process());
		assertThat(this.store.events(MovementsCosted.class)).isEqualTo(before);
	}

	/**
	 * Batch by batch, killed now and then, or in one go: the same costs come of it.
	 */
	@Test
	void costsRestOnTheOrderOfRecordingAlone() {
		Random random = new Random(34);
		for (int n = 0; n < 200; n++) {
			this.store.record("wms", List.of(movementLike(random)));
			if (random.nextInt(10) == 0) {
				handleAndDie();
			}
			if (random.nextInt(4) == 0) {
				this.store.deliver(process());
			}
		}
		this.store.deliver(this.process);
		Stream.of(UK, DE).forEach(this::assertTiesOut);
		List<CostEntry> costed = entries(UK);
		assertThat(costed.stream().map(CostEntry::quantity).reduce(Quantity.ZERO, Quantity::plus)).isEqualTo(onHand());
		long quantityEntries = costed.stream().filter((entry) -> !entry.quantity().isZero()).count();
		assertThat(costed.stream().filter((entry) -> !entry.quantity().isZero()).map(CostEntry::events).distinct())
			.hasSize((int) quantityEntries);
	}

	private Quantity onHand() {
		return this.store.events(StockPositionEvent.class)
			.stream()
			.filter((event) -> !event.position().location().value().equals("BERLIN"))
			.map((event) -> event.entry().onHand())
			.reduce(Quantity.ZERO, Quantity::plus);
	}

	private static RecordMovement movementLike(Random random) {
		String place = List.of("LONDON", "LEEDS", "BERLIN").get(random.nextInt(3));
		int units = 1 + random.nextInt(6);
		return switch (random.nextInt(5)) {
			case 0 -> received(place, units, "1." + (10 + random.nextInt(89)));
			case 1 -> movement(place, MovementKind.RECEIVED, units);
			case 2 -> movement(place, MovementKind.RETURNED, units);
			default -> movement(place, MovementKind.SOLD, units);
		};
	}

	private void assertTiesOut(CompanyId company) {
		assertThat(entries(company).stream().map(CostEntry::cost).reduce(Money::plus))
			.contains(after(company).posted());
		assertThat(entries(company).stream().map(CostEntry::quantity).reduce(Quantity::plus))
			.contains(after(company).quantity());
	}

	private void record(Command... commands) {
		for (Command command : commands) {
			this.store.record("wms", List.of(command));
		}
		this.store.deliver(this.process);
	}

	/** Hands the next batch over, and dies before the transaction of the flow ends. */
	private void handleAndDie() {
		this.store.handleAndDie(process());
	}

	private static RecordMovement received(String place, long units, String unitCost) {
		return new RecordMovement(StockPositionId.of(place, "TEA"), MovementKind.RECEIVED, Quantity.of(units), null,
				UnitPrice.of(unitCost, "GBP"), null, MONDAY);
	}

	private static RecordMovement movement(String place, MovementKind kind, long units) {
		return new RecordMovement(StockPositionId.of(place, "TEA"), kind, Quantity.of(units), null, null, null, MONDAY);
	}

	private Command transfer(String place, MovementKind kind, long units, @Nullable String other) {
		RecordMovement movement = new RecordMovement(StockPositionId.of(place, "TEA"), kind, Quantity.of(units), null,
				null, DocumentRef.ofOrder("T-1"), MONDAY);
		List<Command> both = StockTransferCommand.recording(movement, (other != null) ? new LocationId(other) : null);
		this.store.record("wms", List.of(both.get(0)));
		return both.get(1);
	}

	/** What takes the movement back that was recorded as the nth. */
	private VoidMovement voiding(int index) {
		RecordedEvent movement = moved().get(index);
		SourceRef source = movement.context().source();
		assertThat(source).isNotNull();
		return VoidMovement.of((Moved) movement.payload(), source, VoidReason.DID_NOT_OCCUR);
	}

	private List<RecordedEvent> moved() {
		return this.store.recorded(Moved.class);
	}

	private StockEvents eventsOf(int first, int last) {
		RecordedEvent from = moved().get(first);
		RecordedEvent through = moved().get(last);
		return new StockEvents(from.position(), through.position(), null);
	}

	private List<CostEntry> entries(CompanyId company) {
		return costed(company).stream().flatMap((event) -> event.entries().stream()).toList();
	}

	private CostLevels after(CompanyId company) {
		List<MovementsCosted> all = costed(company);
		return all.get(all.size() - 1).after();
	}

	private List<MovementsCosted> costed(CompanyId company) {
		return this.store.events(MovementsCosted.class)
			.stream()
			.filter((event) -> event.item().equals(new ItemCostId(company, TEA)))
			.toList();
	}

	private static Money gbp(String amount) {
		return Money.of(amount, "GBP");
	}

}
