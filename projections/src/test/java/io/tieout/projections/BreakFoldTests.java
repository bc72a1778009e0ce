package io.tieout.projections;

import static io.tieout.projections.FedViews.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.Money;
import io.tieout.core.Quantity;
import io.tieout.projections.breaks.BreakFilter;
import io.tieout.projections.breaks.BreakItem;
import io.tieout.projections.breaks.BreakQueries;
import io.tieout.reconciliation.BreakClass;
import io.tieout.reconciliation.BreakCommand.AssignBreak;
import io.tieout.reconciliation.BreakCommand.CloseBreak;
import io.tieout.reconciliation.BreakCommand.DetectBreak;
import io.tieout.reconciliation.BreakCommand.ReopenBreak;
import io.tieout.reconciliation.BreakCommand.ResolveBreak;
import io.tieout.reconciliation.BreakFigures;
import io.tieout.reconciliation.BreakId;
import io.tieout.reconciliation.BreakSides;
import io.tieout.reconciliation.BreakStatus;
import io.tieout.reconciliation.Evidence;
import io.tieout.reconciliation.Resolution;
import io.tieout.reconciliation.RuleRef;
import io.tieout.reconciliation.SideFigure;
import io.tieout.reconciliation.WriteOffCommand.ApproveWriteOff;
import io.tieout.reconciliation.WriteOffCommand.ProposeWriteOff;
import io.tieout.reconciliation.WriteOffCommand.RejectWriteOff;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Breaks, from detection to closure and back.
 */
class BreakFoldTests {

	private static FedViews views;

	private static BreakQueries breaks;

	@BeforeAll
	static void start() {
		views = new FedViews();
		breaks = new BreakQueries(views.sql());
	}

	@AfterAll
	static void stop() {
		views.close();
	}

	private static BreakFigures figures(String left, String right) {
		return BreakFigures.of(new BreakSides(Money.of(left, "GBP"), Money.of(right, "GBP")), BreakClass.AMOUNT,
				new RuleRef("amount", 1), new Evidence(List.of(1L), List.of(2L)));
	}

	private static BreakItem find(BreakId id) {
		views.awaitLevel();
		return breaks.find(id.toString()).orElseThrow();
	}

	@Test
	void aBreakShowsBothSidesAndTheirDifference() {
		BreakId id = BreakId.of("order-payment", "1");
		views.act(new DetectBreak(id, figures("10.00", "9.00"), NOON));
		BreakItem item = find(id);
		assertThat(item.difference()).isEqualTo(Money.of("-1.00", "GBP"));
		assertThat(item.status()).isEqualTo(BreakStatus.OPEN);
		assertThat(item.evidence()).isEqualTo(new Evidence(List.of(1L), List.of(2L)));
		assertThat(item.firstSeen()).isEqualTo(NOON);
	}

	@Test
	void aBreakShowsFiguresThatAreNoMoneyUntilItsSidesTieOut() {
		BreakId id = BreakId.of("control", "stock-history/WH/TEA");
		SideFigure drifted = new SideFigure("onHand", Quantity.of(90), Quantity.of(88));
		SideFigure missing = new SideFigure("sellable", Quantity.of(90), null);
		views.act(new DetectBreak(id, BreakFigures.of(BreakSides.of(List.of(drifted, missing)), BreakClass.CONTROL,
				new RuleRef("row-drifted", 1), Evidence.NONE), NOON));
		assertThat(find(id).figures()).containsExactly(drifted, missing);
		assertThat(find(id).difference()).isNull();
		views.act(new CloseBreak(id, new BreakSides(null, null), Evidence.NONE, NOON));
		assertThat(find(id).figures()).isEmpty();
	}

	@Test
	void aRevisionKeepsWhoLooksIntoItAndItsAge() {
		BreakId id = BreakId.of("order-payment", "2");
		views.act(new DetectBreak(id, figures("10.00", "9.00"), NOON), new AssignBreak(id, null, "ann", "bob", NOON),
				new DetectBreak(id, figures("10.00", "8.00"), NOON.plusSeconds(60)));
		BreakItem item = find(id);
		assertThat(item.status()).isEqualTo(BreakStatus.ASSIGNED);
		assertThat(item.assignee()).isEqualTo("ann");
		assertThat(item.difference()).isEqualTo(Money.of("-2.00", "GBP"));
		assertThat(item.firstSeen()).isEqualTo(NOON);
		assertThat(item.changedAt()).isEqualTo(NOON.plusSeconds(60));
	}

	@Test
	void aBreakPerCurrencyIsFoundByItsOrderAndNotByOneWhoseNumberBeginsAlike() {
		for (String key : List.of("50", "50/EUR", "50/USD", "50/1/EUR", "500/EUR", "5/EUR")) {
			views.act(new DetectBreak(BreakId.of("order-payment-currency", key), figures("10.00", "9.00"), NOON));
		}
		views.awaitLevel();
		assertThat(breaks.perCurrency(BreakId.of("order-payment-currency", "50"))).extracting(BreakItem::key)
			.containsExactly("50/EUR", "50/USD");
	}

	@Test
	void aResolvedBreakIsReopenedWithTheReason() {
		BreakId id = BreakId.of("order-payment", "3");
		views.act(new DetectBreak(id, figures("10.00", "9.00"), NOON),
				new ResolveBreak(id, null, Resolution.ACCEPTED, "known", "bob", NOON));
		BreakItem resolved = find(id);
		assertThat(resolved.status()).isEqualTo(BreakStatus.RESOLVED);
		assertThat(resolved.resolution()).isEqualTo(Resolution.ACCEPTED);
		assertThat(resolved.reason()).isEqualTo("known");
		views.act(new ReopenBreak(id, "not known after all", "ann", NOON));
		BreakItem reopened = find(id);
		assertThat(reopened.status()).isEqualTo(BreakStatus.OPEN);
		assertThat(reopened.resolution()).isNull();
		assertThat(reopened.reason()).isEqualTo("not known after all");
		assertThat(reopened.firstSeen()).isEqualTo(NOON);
	}

	@Test
	void aBreakThatTiesOutIsClosedWithWhatBothSidesSay() {
		BreakId id = BreakId.of("order-payment", "4");
		views.act(new DetectBreak(id, figures("10.00", "9.00"), NOON), new CloseBreak(id,
				new BreakSides(Money.of("10.00", "GBP"), Money.of("10.00", "GBP")), Evidence.NONE, NOON));
		BreakItem item = find(id);
		assertThat(item.status()).isEqualTo(BreakStatus.CLOSED);
		assertThat(item.right()).isEqualTo(Money.of("10.00", "GBP"));
		assertThat(item.difference()).isEqualTo(Money.of("0.00", "GBP"));
	}

	@Test
	void aWriteOffShowsWhoProposedAndWhoApprovedIt() {
		BreakId id = BreakId.of("order-payment", "5");
		views.act(new DetectBreak(id, figures("10.00", "9.00"), NOON), new AssignBreak(id, null, "ann", "bob", NOON),
				new ProposeWriteOff(id, null, "too small", "bob", NOON));
		BreakItem proposed = find(id);
		assertThat(proposed.status()).isEqualTo(BreakStatus.WRITE_OFF_PROPOSED);
		assertThat(proposed).extracting(BreakItem::assignee, BreakItem::reason, BreakItem::proposedBy)
			.containsExactly("ann", "too small", "bob");
		views.act(new ApproveWriteOff(id, proposed.version(), null, "carl", NOON));
		BreakItem writtenOff = find(id);
		assertThat(writtenOff.status()).isEqualTo(BreakStatus.WRITTEN_OFF);
		assertThat(writtenOff).extracting(BreakItem::reason, BreakItem::proposedBy, BreakItem::approvedBy)
			.containsExactly("too small", "bob", "carl");
		views.act(new ReopenBreak(id, "not so small", "ann", NOON));
		assertThat(find(id)).extracting(BreakItem::status, BreakItem::proposedBy, BreakItem::approvedBy)
			.containsExactly(BreakStatus.OPEN, null, null);
	}

	@Test
	void theProposersOwnAttemptChangesNothingButTheVersion() {
		BreakId id = BreakId.of("order-payment", "6");
		views.act(new DetectBreak(id, figures("10.00", "9.00"), NOON),
				new ProposeWriteOff(id, null, "too small", "bob", NOON));
		BreakItem proposed = find(id);
		views.tryInVain(new ApproveWriteOff(id, null, null, "bob", NOON.plusSeconds(60)));
		BreakItem attempted = find(id);
		assertThat(attempted.version()).isEqualTo(proposed.version() + 1);
		assertThat(attempted).usingRecursiveComparison().ignoringFields("version", "position").isEqualTo(proposed);
		views.act(new RejectWriteOff(id, attempted.version(), "ask again", "carl", NOON));
		assertThat(find(id)).extracting(BreakItem::status, BreakItem::reason, BreakItem::proposedBy)
			.containsExactly(BreakStatus.OPEN, "ask again", null);
	}

	@Test
	void aProposalOutlivesOtherEvidenceAndFallsWithItsFigures() {
		BreakId id = BreakId.of("order-payment", "7");
		BreakFigures onOtherEvidence = BreakFigures.of(figures("10.00", "9.00").sides(), BreakClass.AMOUNT,
				new RuleRef("amount", 1), new Evidence(List.of(3L), List.of(2L)));
		views.act(new DetectBreak(id, figures("10.00", "9.00"), NOON), new AssignBreak(id, null, "ann", "bob", NOON),
				new ProposeWriteOff(id, null, "too small", "bob", NOON), new DetectBreak(id, onOtherEvidence, NOON));
		assertThat(find(id))
			.extracting(BreakItem::status, BreakItem::reason, BreakItem::proposedBy, BreakItem::evidence)
			.containsExactly(BreakStatus.WRITE_OFF_PROPOSED, "too small", "bob", onOtherEvidence.evidence());
		views.act(new DetectBreak(id, figures("10.00", "8.00"), NOON));
		assertThat(find(id))
			.extracting(BreakItem::status, BreakItem::assignee, BreakItem::reason, BreakItem::proposedBy)
			.containsExactly(BreakStatus.ASSIGNED, "ann", null, null);
		views.act(new AssignBreak(id, find(id).version(), "carl", "bob", NOON));
	}

	@Test
	void aWriteOffThatWaitsIsStillOpenAndAnApprovedOneIsNot() {
		BreakId waits = BreakId.of("written-flow", "1");
		BreakId done = BreakId.of("written-flow", "2");
		for (BreakId id : List.of(waits, done)) {
			views.act(new DetectBreak(id, figures("10.00", "9.00"), NOON),
					new ProposeWriteOff(id, null, "too small", "bob", NOON));
		}
		views.act(new ApproveWriteOff(done, null, null, "carl", NOON));
		views.awaitLevel();
		BreakFilter open = new BreakFilter("written-flow", BreakFilter.OPEN.statuses(), null);
		BreakFilter writtenOff = new BreakFilter("written-flow", Set.of(BreakStatus.WRITTEN_OFF), null);
		assertThat(breaks.list(open, null, 9)).extracting(BreakItem::key).containsExactly("1");
		assertThat(breaks.list(writtenOff, null, 9)).extracting(BreakItem::key).containsExactly("2");
		assertThat(breaks.open()).filteredOn((kind) -> kind.flow().equals("written-flow"))
			.singleElement()
			.satisfies((kind) -> assertThat(kind.classification()).isEqualTo(BreakClass.AMOUNT))
			.satisfies((kind) -> assertThat(kind.count()).isOne());
	}

	@Test
	void listsAreFilteredByFlowStatusAndAgeAndPagesMeet() {
		for (int key = 0; key < 5; key++) {
			views.act(new DetectBreak(BreakId.of("other-flow", "K" + key), figures("1.00", "2.00"),
					NOON.plusSeconds(key)));
		}
		views.awaitLevel();
		BreakFilter flow = new BreakFilter("other-flow", Set.of(BreakStatus.OPEN), null);
		assertThat(breaks.list(flow, null, 2)).extracting(BreakItem::key).containsExactly("K0", "K1");
		assertThat(breaks.list(flow, "other-flow/K1", 9)).extracting(BreakItem::key).containsExactly("K2", "K3", "K4");
		assertThat(breaks.list(new BreakFilter("other-flow", Set.of(), NOON.plusSeconds(1)), null, 9)).hasSize(2);
		assertThat(breaks.list(new BreakFilter("other-flow", Set.of(BreakStatus.CLOSED), null), null, 9)).isEmpty();
		List<String> handed = new ArrayList<>();
		breaks.each(flow, (item) -> handed.add(item.key()));
		assertThat(handed).hasSize(5);
	}

}
