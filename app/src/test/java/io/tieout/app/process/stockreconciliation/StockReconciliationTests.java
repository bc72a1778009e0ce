package io.tieout.app.process.stockreconciliation;

import static io.tieout.app.process.stockreconciliation.Shelf.at;
import static io.tieout.app.process.stockreconciliation.Shelf.line;
import static io.tieout.app.process.stockreconciliation.Shelf.position;
import static io.tieout.app.process.stockreconciliation.Shelf.variance;
import static io.tieout.inventory.MovementKind.RECEIVED;
import static io.tieout.inventory.MovementKind.RETURNED_DAMAGED;
import static io.tieout.inventory.MovementKind.SOLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tieout.contract.Event;
import io.tieout.contract.EventContext;
import io.tieout.core.Money;
import io.tieout.core.Quantity;
import io.tieout.core.ReservationId;
import io.tieout.core.SourceRef;
import io.tieout.eventstore.CommandResult;
import io.tieout.inventory.AcceptedFigure;
import io.tieout.inventory.LineOutcome;
import io.tieout.inventory.LineResult;
import io.tieout.inventory.StatedLine;
import io.tieout.inventory.StatedMeaning;
import io.tieout.inventory.StatementCounts;
import io.tieout.inventory.StockAnchorEvent.StatementAccepted;
import io.tieout.inventory.StockHoldCommand.HoldStock;
import io.tieout.inventory.StockPositionCommand.RecordCount;
import io.tieout.inventory.StockStatementEvent.StatementCompared;
import io.tieout.inventory.StockVarianceEvent.VarianceAcceptedByPolicy;
import io.tieout.inventory.StockVarianceEvent.VarianceDetected;
import io.tieout.inventory.StockVarianceEvent.VarianceRestated;
import io.tieout.inventory.StockVarianceEvent.VarianceTiedOut;
import io.tieout.inventory.StockVarianceEvent;
import io.tieout.inventory.VarianceClass;
import io.tieout.inventory.VarianceFigures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a source states of a shelf against what is held of it.
 */
class StockReconciliationTests {

	private final Shelf shelf = new Shelf();

	@BeforeEach
	void stock() {
		this.shelf.register("TEA", "TEA-OLD");
		this.shelf.register("MUG");
		this.shelf.register("POSTAGE", false);
		this.shelf.move("WMS", RECEIVED, "TEA", 10, "08:00", "1.50");
		this.shelf.move("WMS", RECEIVED, "MUG", 5, "08:00");
	}

	@AfterEach
	void close() {
		this.shelf.close();
	}

	@Test
	void eachItemIsComparedAtTheCutOffAndOnlyADifferenceIsAVariance() {
		this.shelf.move("WMS", SOLD, "TEA", 2, "14:00");
		SourceRef statement = this.shelf.state("WMS", "S-1", "12:00", line("TEA", 7), line("MUG", 5));
		this.shelf.settle();

		assertThat(this.shelf.counts(statement)).isEqualTo(new StatementCounts(2, 0, 1, 0, 1, 0, 0, 0, 0));
		VarianceDetected detected = one(VarianceDetected.class);
		assertThat(detected.variance()).isEqualTo(variance("WMS", "TEA"));
		VarianceFigures figures = detected.figures();
		assertThat(figures.stated()).isEqualTo(Quantity.of(7));
		assertThat(figures.held()).isEqualTo(Quantity.of(10));
		assertThat(figures.difference()).isEqualTo(Quantity.of(-3));
		assertThat(figures.inFlight()).as("sold after the cut-off").isEqualTo(Quantity.of(-2));
		assertThat(figures.late()).as("everything was recorded after that day").isEqualTo(Quantity.of(10));
		assertThat(figures.value()).isEqualTo(Money.of("-4.50", "GBP"));
		assertThat(figures.policyVersion()).isEqualTo(3);
		assertThat(this.shelf.results(statement)).containsExactly(
				new LineResult(position("TEA").sku(), LineOutcome.VARIANCE, Quantity.of(7), Quantity.of(10)));
		assertThat(this.shelf.onHand("TEA")).as("a statement changes nothing").isEqualTo(8);
	}

	@Test
	void acceptedByTwoPersonsTheFigureIsTheStockAndTheStatementTiesOut() {
		SourceRef statement = this.shelf.state("WMS", "S-1", "12:00", line("TEA", 7));
		this.shelf.move("WMS", SOLD, "TEA", 2, "14:00");
		this.shelf.settle();
		this.shelf.accept(variance("WMS", "TEA"), AcceptedFigure.STATED);

		assertThat(this.shelf.heldAt("TEA", "12:00")).isEqualTo(7);
		assertThat(this.shelf.onHand("TEA")).isEqualTo(5);
		this.shelf.reconcile(statement);
		assertThat(this.shelf.counts(statement).tiedOut()).isOne();
		assertThat(this.shelf.store.events(VarianceDetected.class)).hasSize(1);
		this.shelf.move("TILL", SOLD, "TEA", 3, "11:00");
		assertThat(this.shelf.onHand("TEA")).as("a late fact from before the cut-off").isEqualTo(5);
		this.shelf.reconcile(statement);
		assertThat(this.shelf.counts(statement).tiedOut()).isOne();
	}

	@Test
	void aFactThatArrivesBetweenComparisonAndApprovalDoesNotLeadToAWrongAnchor() {
		this.shelf.state("WMS", "S-1", "12:00", line("TEA", 7));
		this.shelf.settle();
		assertThat(this.shelf.propose(variance("WMS", "TEA"), AcceptedFigure.STATED))
			.isInstanceOf(CommandResult.Accepted.class);
		this.shelf.move("TILL", SOLD, "TEA", 2, "11:00");
		this.shelf.settle();
		assertThat(this.shelf.approve(variance("WMS", "TEA"))).isInstanceOf(CommandResult.Accepted.class);
		assertThat(this.shelf.heldAt("TEA", "12:00")).isEqualTo(7);
		assertThat(one(StatementAccepted.class).difference()).as("two of three were explained")
			.isEqualTo(Quantity.of(-1));
	}

	@Test
	void aFigureOfWhatIsAvailableIsAnchoredOverWhatIsNotSellable() {
		this.shelf.move("WMS", RETURNED_DAMAGED, "TEA", 2, "09:00");
		this.shelf.store.node()
			.commands()
			.execute(
					new HoldStock(position("TEA"), new ReservationId("CART"), Quantity.of(3), Quantity.ZERO,
							Instant.parse("2030-01-01T00:00:00Z"), at("10:00")),
					EventContext.of(at("10:00"), "shop", "cart"));
		SourceRef statement = this.shelf.state("SHOP", "S-1", "12:00", StatedMeaning.AVAILABLE, false,
				List.of(line("TEA", 4)));
		this.shelf.settle();

		assertThat(one(VarianceDetected.class).figures().held()).as("12 on hand, 3 reserved, 2 damaged")
			.isEqualTo(Quantity.of(7));
		this.shelf.move("WMS", RETURNED_DAMAGED, "TEA", 1, "11:00");
		this.shelf.accept(variance("SHOP", "TEA"), AcceptedFigure.STATED);
		assertThat(this.shelf.heldAt("TEA", "12:00")).as("4 and 3 reserved, 3 damaged").isEqualTo(10);
		this.shelf.reconcile(statement);
		assertThat(this.shelf.counts(statement).tiedOut()).isOne();
	}

	@Test
	void acceptingTheHeldFigureChangesNoStockAndExplainsTheseFiguresOnly() {
		SourceRef statement = this.shelf.state("WMS", "S-1", "12:00", line("TEA", 7));
		this.shelf.settle();
		this.shelf.accept(variance("WMS", "TEA"), AcceptedFigure.HELD);
		assertThat(this.shelf.store.events(StatementAccepted.class)).isEmpty();
		this.shelf.reconcile(statement);
		assertThat(this.shelf.counts(statement).tiedOut()).isOne();
		SourceRef next = this.shelf.state("WMS", "S-2", "13:00", line("TEA", 7));
		this.shelf.settle();
		assertThat(this.shelf.counts(next).variances()).isOne();
		assertThat(this.shelf.store.events(VarianceDetected.class)).hasSize(2);
	}

	@Test
	void aZeroOfASourceThatDoesNotTrackTheItemIsUnknownAndChangesNothing() {
		SourceRef statement = this.shelf.state("SHOP", "S-1", "12:00", line("TEA", 0), line("MUG", null));
		this.shelf.settle();
		assertThat(this.shelf.counts(statement).unknown()).isEqualTo(2);
		assertThat(this.shelf.results(statement)).extracting(LineResult::outcome)
			.containsExactly(LineOutcome.UNKNOWN, LineOutcome.UNKNOWN);
		assertThat(this.shelf.store.events(StockVarianceEvent.class)).isEmpty();
	}

	@Test
	void aZeroOfASourceThatTracksTheItemIsAFigure() {
		this.shelf.state("WMS", "S-1", "12:00", line("TEA", 0));
		this.shelf.settle();
		assertThat(one(VarianceDetected.class).figures().difference()).isEqualTo(Quantity.of(-10));
		SourceRef some = this.shelf.state("SHOP", "S-1", "12:00", line("MUG", 5));
		this.shelf.settle();
		SourceRef none = this.shelf.state("SHOP", "S-2", "13:00", line("MUG", 0));
		this.shelf.settle();
		assertThat(this.shelf.counts(some).tiedOut()).isOne();
		assertThat(this.shelf.counts(none).variances()).as("it stated some before").isOne();
	}

	@Test
	void aCompleteStatementStatesWhatItDoesNotListAsZero() {
		SourceRef statement = this.shelf.state("SHOP", "S-1", "12:00", StatedMeaning.ON_HAND, true,
				List.of(line("MUG", 5)));
		this.shelf.settle();
		assertThat(this.shelf.counts(statement)).isEqualTo(new StatementCounts(1, 1, 1, 0, 1, 0, 0, 0, 0));
		assertThat(one(VarianceDetected.class).variance()).isEqualTo(variance("SHOP", "TEA"));
	}

	@Test
	void codesOfOneProductAreOneItem() {
		SourceRef statement = this.shelf.state("WMS", "S-1", "12:00", line("TEA", 6), line("TEA-OLD", 4));
		this.shelf.settle();
		assertThat(this.shelf.counts(statement)).isEqualTo(new StatementCounts(2, 0, 1, 0, 0, 0, 0, 0, 0));
	}

	@Test
	void anUnknownCodeKeepsNoOtherLineWaitingAndIsSettledOnceItIsRegistered() {
		SourceRef statement = this.shelf.state("WMS", "S-1", "12:00", line("NEW", 4), line("TEA", 10),
				line("POSTAGE", 2));
		this.shelf.settle();
		assertThat(this.shelf.counts(statement)).isEqualTo(new StatementCounts(3, 0, 1, 0, 0, 0, 1, 1, 0));
		assertThat(this.shelf.store.events(VarianceDetected.class))
			.extracting((event) -> event.variance().sku().value(), (event) -> event.figures().varianceClass())
			.containsExactly(tuple("NEW", VarianceClass.UNKNOWN_SKU), tuple("POSTAGE", VarianceClass.NOT_STOCKED));
		assertThat(this.shelf.propose(variance("WMS", "NEW"), AcceptedFigure.STATED))
			.isInstanceOf(CommandResult.Refused.class);
		this.shelf.register("NEW");
		this.shelf.move("WMS", RECEIVED, "NEW", 4, "09:00");
		this.shelf.reconcile(statement);
		assertThat(this.shelf.counts(statement).unknownSku()).isZero();
		assertThat(this.shelf.store.events(VarianceTiedOut.class)).extracting(VarianceTiedOut::variance)
			.containsExactly(variance("WMS", "NEW"));
	}

	@Test
	void anUnknownCodeThatBecomesAnAliasIsSettledUnderItsProduct() {
		SourceRef statement = this.shelf.state("WMS", "S-1", "12:00", line("COCOA-1", 4));
		this.shelf.settle();
		this.shelf.register("COCOA", "COCOA-1");
		this.shelf.move("WMS", RECEIVED, "COCOA", 4, "09:00");
		this.shelf.reconcile(statement);
		assertThat(this.shelf.store.events(VarianceTiedOut.class)).extracting(VarianceTiedOut::variance)
			.containsExactly(variance("WMS", "COCOA-1"));
	}

	@Test
	void withinTheToleranceFiguresTieOut() {
		this.shelf.under("2", "2.00", "0", null, AnchorAuthority.NOBODY);
		SourceRef within = this.shelf.state("WMS", "S-1", "12:00", line("TEA", 9), line("MUG", 7));
		this.shelf.settle();
		assertThat(this.shelf.counts(within).tiedOut()).as("1.50 is within, and what a mug costs is unknown")
			.isEqualTo(2);
		SourceRef beyond = this.shelf.state("WMS", "S-2", "13:00", line("TEA", 8), line("MUG", 8));
		this.shelf.settle();
		assertThat(this.shelf.counts(beyond).variances()).as("3.00 is beyond, and three units are").isEqualTo(2);
	}

	@Test
	void belowTheLimitTheFigureOfASourceWithAuthorityIsAcceptedByItself() {
		this.shelf.under("0", null, "3", "4.00", (source, location) -> source.value().equals("WMS"));
		SourceRef small = this.shelf.state("WMS", "S-1", "12:00", line("TEA", 8), line("MUG", 1));
		SourceRef shop = this.shelf.state("SHOP", "S-1", "12:00", line("TEA", 7));
		this.shelf.settle();
		assertThat(this.shelf.counts(small)).isEqualTo(new StatementCounts(2, 0, 0, 1, 1, 0, 0, 0, 0));
		assertThat(one(VarianceAcceptedByPolicy.class).anchored()).isEqualTo(Quantity.of(8));
		assertThat(this.shelf.onHand("TEA")).isEqualTo(8);
		assertThat(this.shelf.counts(shop).variances()).as("a shop has no such authority").isOne();
		this.shelf.reconcile(small);
		assertThat(this.shelf.counts(small).tiedOut()).isOne();
	}

	@Test
	void whereTheAnchorIsRefusedPeopleDecide() {
		this.shelf.under("0", null, "3", null, (source, location) -> true);
		this.shelf.store.record("WMS", List.of(new RecordCount(position("TEA"), Quantity.of(9), "C-1",
				SourceRef.of("WMS", "C-1"), at("18:00").plus(Duration.ofDays(60)))));
		SourceRef statement = this.shelf.state("WMS", "S-1", "12:00", line("TEA", 8));
		this.shelf.settle();
		assertThat(this.shelf.counts(statement).variances()).isOne();
		assertThat(this.shelf.store.events(VarianceAcceptedByPolicy.class)).isEmpty();
		assertThat(this.shelf.store.events(VarianceDetected.class)).hasSize(1);
	}

	@Test
	void anOpenVarianceIsLookedAtAgainWhenItsItemMoves() {
		this.shelf.state("WMS", "S-1", "12:00", line("TEA", 7));
		this.shelf.settle();
		this.shelf.move("TILL", SOLD, "TEA", 1, "11:00");
		this.shelf.settle();
		assertThat(one(VarianceRestated.class).figures().difference()).isEqualTo(Quantity.of(-2));
		this.shelf.move("TILL", SOLD, "TEA", 2, "11:30");
		this.shelf.settle();
		assertThat(one(VarianceTiedOut.class).held()).isEqualTo(Quantity.of(7));
	}

	@Test
	void aVarianceIsLookedAtAgainWhenItsProposalIsTurnedDown() {
		this.shelf.state("WMS", "S-1", "12:00", line("TEA", 7));
		this.shelf.settle();
		this.shelf.propose(variance("WMS", "TEA"), AcceptedFigure.STATED);
		this.shelf.move("TILL", SOLD, "TEA", 3, "11:00");
		this.shelf.settle();
		assertThat(this.shelf.store.events(VarianceTiedOut.class)).as("people have it").isEmpty();
		assertThat(this.shelf.reject(variance("WMS", "TEA"))).isInstanceOf(CommandResult.Accepted.class);
		this.shelf.settle();
		assertThat(one(VarianceTiedOut.class).held()).isEqualTo(Quantity.of(7));
	}

	@Test
	void whatASourceStatedOfALaterCutOffHoldsWhateverArrivesFirst() {
		SourceRef later = this.shelf.state("WMS", "S-2", "13:00", line("TEA", 10));
		this.shelf.settle();
		SourceRef earlier = this.shelf.state("WMS", "S-1", "12:00", line("TEA", 7));
		this.shelf.settle();
		assertThat(this.shelf.counts(later).tiedOut()).isOne();
		assertThat(this.shelf.counts(earlier).superseded()).isOne();
		assertThat(this.shelf.store.events(StockVarianceEvent.class)).isEmpty();
	}

	@Test
	void aComparisonThatIsRunTwiceOrAtOnceOrAfterACrashOpensOneVariance() throws Exception {
		this.shelf.state("WMS", "S-1", "12:00", line("TEA", 7), line("MUG", 5));
		this.shelf.store.settleAndDie(this.shelf.process, Instant.now().plusSeconds(3_600));
		this.shelf.settle();
		assertThat(this.shelf.store.events(VarianceDetected.class)).hasSize(1);
		assertThat(this.shelf.store.events(StatementCompared.class)).hasSize(1);
		this.shelf.store.forget("stock_source_item", "stock_item_cost", "stock_statement", "stock_variance");
		this.shelf.settle(this.shelf.process(AnchorAuthority.NOBODY));
		assertThat(this.shelf.store.events(VarianceDetected.class)).hasSize(1);
		assertThat(this.shelf.store.events(StatementCompared.class)).hasSize(1);
	}

	@Test
	void ofManyApprovalsAtOnceOneAnchors() throws Exception {
		this.shelf.state("WMS", "S-1", "12:00", line("TEA", 7));
		this.shelf.settle();
		this.shelf.propose(variance("WMS", "TEA"), AcceptedFigure.STATED);
		ExecutorService people = Executors.newFixedThreadPool(8);
		try {
			List<Callable<CommandResult>> calls = IntStream.range(0, 8)
				.<Callable<CommandResult>>mapToObj((n) -> () -> this.shelf.approve(variance("WMS", "TEA")))
				.toList();
			int accepted = 0;
			for (Future<CommandResult> answer : people.invokeAll(calls)) {
				accepted += (answer.get() instanceof CommandResult.Accepted) ? 1 : 0;
			}
			assertThat(accepted).isOne();
		}
		finally {
			people.shutdownNow();
		}
		assertThat(this.shelf.store.events(StatementAccepted.class)).hasSize(1);
	}

	@Test
	void aLongStatementIsComparedPageByPage() {
		List<StatedLine> lines = IntStream.range(0, 7_300)
			.mapToObj((n) -> line("X-" + n, (n % 700 == 0) ? 1 : 0))
			.toList();
		SourceRef statement = this.shelf.state("WMS", "S-1", "12:00", StatedMeaning.ON_HAND, false, lines);
		this.shelf.settle();
		assertThat(this.shelf.counts(statement)).isEqualTo(new StatementCounts(7_300, 0, 0, 0, 0, 7_289, 11, 0, 0));
		assertThat(this.shelf.results(statement)).hasSize(7_300);
	}

	private <E extends Event> E one(Class<E> type) {
		List<E> found = this.shelf.store.events(type);
		assertThat(found).hasSize(1);
		return found.get(0);
	}

}
