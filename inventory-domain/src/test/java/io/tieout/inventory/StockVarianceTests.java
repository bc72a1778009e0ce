package io.tieout.inventory;

import static io.tieout.inventory.Stock.at;
import static io.tieout.inventory.Stock.units;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.contract.Event;
import io.tieout.core.Money;
import io.tieout.core.Quantity;
import io.tieout.core.SourceRef;
import io.tieout.inventory.StockVarianceCommand.AcceptByPolicy;
import io.tieout.inventory.StockVarianceCommand.ApproveAcceptance;
import io.tieout.inventory.StockVarianceCommand.DetectVariance;
import io.tieout.inventory.StockVarianceCommand.ProposeAcceptance;
import io.tieout.inventory.StockVarianceCommand.RejectAcceptance;
import io.tieout.inventory.StockVarianceCommand.TieOutVariance;
import io.tieout.inventory.StockVarianceEvent.AcceptanceApprovalRefused;
import io.tieout.inventory.StockVarianceEvent.AcceptanceProposed;
import io.tieout.inventory.StockVarianceEvent.AcceptanceRejected;
import io.tieout.inventory.StockVarianceEvent.AcceptanceWithdrawn;
import io.tieout.inventory.StockVarianceEvent.VarianceAccepted;
import io.tieout.inventory.StockVarianceEvent.VarianceAcceptedByPolicy;
import io.tieout.inventory.StockVarianceEvent.VarianceDetected;
import io.tieout.inventory.StockVarianceEvent.VarianceRestated;
import io.tieout.inventory.StockVarianceEvent.VarianceTiedOut;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StockVarianceTests {

	private static final VarianceId ID = VarianceId.parse("SHOP/STORE-1/TEA-100");

	private static final SourceRef NOON = SourceRef.of("SHOP", "S-1");

	private static final VarianceFigures SEVEN_OF_NINE = figures(NOON, "12:00", 7, 9);

	private static final VarianceFigures SEVEN_OF_EIGHT = figures(NOON, "12:00", 7, 8);

	private static final VarianceFigures NEXT = figures(SourceRef.of("SHOP", "S-2"), "18:00", 7, 9);

	private static final VarianceDetected DETECTED = new VarianceDetected(ID, SEVEN_OF_NINE, at("13:00"));

	private static final AcceptanceProposed STATED = proposed(AcceptedFigure.STATED, "ann");

	private static final AcceptanceProposed HELD = proposed(AcceptedFigure.HELD, "ann");

	private static final StatedAnchor SEVEN = new StatedAnchor(NOON, units(7), at("12:00"));

	private static final VarianceAccepted ACCEPTED_HELD = accepted(HELD, null);

	private final Fixture<StockVarianceAggregate> fixture = new Fixture<>(StockVarianceAggregate.class);

	@Test
	void figuresThatDifferOpenIt() {
		this.fixture.given().when(detect(SEVEN_OF_NINE)).expect(DETECTED);
	}

	@Test
	void theSameFiguresAgainChangeNothing() {
		this.fixture.given(DETECTED).when(detect(SEVEN_OF_NINE)).expectUnchanged();
	}

	@Test
	void otherFiguresRestateItAndItsAgeGoesOn() {
		this.fixture.given(DETECTED)
			.when(new DetectVariance(ID, SEVEN_OF_EIGHT, at("14:00")))
			.expect(new VarianceRestated(ID, SEVEN_OF_EIGHT, at("13:00"), at("14:00")));
		new Fixture<>(StockVarianceAggregate.class).given(DETECTED)
			.when(new DetectVariance(ID, NEXT, at("19:00")))
			.expect(new VarianceRestated(ID, NEXT, at("13:00"), at("19:00")));
	}

	@Test
	void figuresOfAnEarlierCutOffChangeNothing() {
		VarianceDetected later = new VarianceDetected(ID, NEXT, at("19:00"));
		this.fixture.given(later).when(detect(SEVEN_OF_NINE)).expectUnchanged();
		new Fixture<>(StockVarianceAggregate.class).given(later).when(tieOut(NOON, "12:00")).expectUnchanged();
	}

	@Test
	void figuresThatAgreeCloseIt() {
		this.fixture.given(DETECTED).when(tieOut(NOON, "12:00")).expect(tiedOut());
		new Fixture<>(StockVarianceAggregate.class).given().when(tieOut(NOON, "12:00")).expectUnchanged();
	}

	@Test
	void oneThatIsOverOpensAnewWithAnAgeOfItsOwn() {
		this.fixture.given(DETECTED, tiedOut())
			.when(new DetectVariance(ID, NEXT, at("19:00")))
			.expect(new VarianceDetected(ID, NEXT, at("19:00")));
	}

	@Test
	void whatWasDecidedAboutTheseFiguresHolds() {
		this.fixture.given(DETECTED, HELD, ACCEPTED_HELD).when(detect(SEVEN_OF_NINE)).expectUnchanged();
		new Fixture<>(StockVarianceAggregate.class).given(DETECTED, HELD, ACCEPTED_HELD)
			.when(new DetectVariance(ID, SEVEN_OF_EIGHT, at("14:00")))
			.expect(new VarianceDetected(ID, SEVEN_OF_EIGHT, at("14:00")));
		new Fixture<>(StockVarianceAggregate.class).given(DETECTED, HELD, ACCEPTED_HELD)
			.when(new DetectVariance(ID, NEXT, at("19:00")))
			.expect(new VarianceDetected(ID, NEXT, at("19:00")));
	}

	@Test
	void onePersonProposesAndAnotherApproves() {
		this.fixture.given(DETECTED)
			.when(new ProposeAcceptance(ID, 1L, AcceptedFigure.STATED, "recounted", "ann", at("14:00")))
			.expect(STATED);
		new Fixture<>(StockVarianceAggregate.class).given(DETECTED, STATED)
			.when(approve("bob", SEVEN))
			.expect(accepted(STATED, units(7)));
		new Fixture<>(StockVarianceAggregate.class).given(DETECTED, HELD)
			.when(approve("bob", null))
			.expect(ACCEPTED_HELD);
	}

	@Test
	void theProposersOwnApprovalIsRefusedAndOnRecord() {
		AcceptanceApprovalRefused attempt = new AcceptanceApprovalRefused(ID, AcceptedFigure.STATED, "ann",
				at("15:00"));
		this.fixture.given(DETECTED, STATED)
			.when(approve("ann", SEVEN))
			.expectRefusedAttempt("SECOND_PERSON_REQUIRED", attempt);
		new Fixture<>(StockVarianceAggregate.class).given(DETECTED, STATED, attempt)
			.when(approve("bob", SEVEN))
			.expect(accepted(STATED, units(7)));
	}

	@Test
	void whatIsAnchoredIsWhatWasProposed() {
		refused(approve("bob", null), "ANCHOR_NOT_AS_PROPOSED", DETECTED, STATED);
		refused(approve("bob", new StatedAnchor(NOON, units(9), at("12:00"))), "ANCHOR_NOT_AS_PROPOSED", DETECTED,
				STATED);
		refused(approve("bob", new StatedAnchor(NOON, units(7), at("13:00"))), "ANCHOR_NOT_AS_PROPOSED", DETECTED,
				STATED);
		refused(approve("bob", SEVEN), "ANCHOR_NOT_AS_PROPOSED", DETECTED, HELD);
	}

	@Test
	void ofAFigureOfWhatIsAvailableTheOnHandFigureIsForTheApprovalToSay() {
		VarianceFigures available = new VarianceFigures(NOON, at("12:00"), StatedMeaning.AVAILABLE, units(7), units(9),
				units(-2), units(3), Quantity.ZERO, Quantity.ZERO, null, VarianceClass.QUANTITY, 1);
		assertThat(StatedAnchor.of(available, units(4)).onHand()).isEqualTo(units(11));
		assertThat(StatedAnchor.of(SEVEN_OF_NINE, units(4)).onHand()).isEqualTo(units(7));
		assertThat(StatedAnchor.of(available, units(4)).isOf(available)).isTrue();
	}

	@Test
	void otherFiguresWithdrawAProposal() {
		this.fixture.given(DETECTED, STATED)
			.when(new DetectVariance(ID, SEVEN_OF_EIGHT, at("14:30")))
			.expect(new VarianceRestated(ID, SEVEN_OF_EIGHT, at("13:00"), at("14:30")),
					new AcceptanceWithdrawn(ID, AcceptedFigure.STATED, "ann", at("14:30")));
		refused(approve("bob", SEVEN), "PROPOSAL_WITHDRAWN", DETECTED, STATED,
				new VarianceRestated(ID, SEVEN_OF_EIGHT, at("13:00"), at("14:30")),
				new AcceptanceWithdrawn(ID, AcceptedFigure.STATED, "ann", at("14:30")));
	}

	@Test
	void whatMovedSinceTheCutOffLeavesAProposal() {
		VarianceFigures moving = new VarianceFigures(NOON, at("12:00"), StatedMeaning.ON_HAND, units(7), units(9),
				units(-2), Quantity.ZERO, units(-5), Quantity.ZERO, Money.of("-3.00", "GBP"), VarianceClass.QUANTITY,
				1);
		this.fixture.given(DETECTED, STATED)
			.when(new DetectVariance(ID, moving, at("14:30")))
			.expect(new VarianceRestated(ID, moving, at("13:00"), at("14:30")));
	}

	@Test
	void aProposalIsTurnedDownAndTheVarianceIsOpenAgain() {
		this.fixture.given(DETECTED, STATED)
			.when(new RejectAcceptance(ID, null, "count first", "ann", at("15:00")))
			.expect(new AcceptanceRejected(ID, AcceptedFigure.STATED, "count first", "ann", "ann", at("15:00")));
		refused(approve("bob", SEVEN), "NOTHING_PROPOSED", DETECTED, STATED,
				new AcceptanceRejected(ID, AcceptedFigure.STATED, "count first", "ann", "ann", at("15:00")));
	}

	@Test
	void thePolicyAcceptsTheStatedFigureUnlessPeopleAreAtIt() {
		this.fixture.given(DETECTED)
			.when(new AcceptByPolicy(ID, SEVEN, at("13:00")))
			.expect(new VarianceAcceptedByPolicy(ID, SEVEN_OF_NINE, units(7), at("13:00"), at("13:00")));
		refused(new AcceptByPolicy(ID, SEVEN, at("15:00")), "PROPOSAL_PENDING", DETECTED, STATED);
		refused(new AcceptByPolicy(ID, SEVEN, at("15:00")), "VARIANCE_NOT_OPEN", DETECTED, tiedOut());
		refused(new AcceptByPolicy(ID, SEVEN, at("15:00")), "VARIANCE_UNKNOWN");
		refused(new AcceptByPolicy(ID, new StatedAnchor(NOON, units(9), at("12:00")), at("15:00")),
				"ANCHOR_NOT_AS_PROPOSED", DETECTED);
	}

	@Test
	void whatNobodyMayIsRefused() {
		refused(propose(AcceptedFigure.STATED, null, "why"), "VARIANCE_UNKNOWN");
		refused(propose(AcceptedFigure.STATED, 7L, "why"), "CHANGED_MEANWHILE", DETECTED);
		refused(propose(AcceptedFigure.STATED, null, "why"), "PROPOSAL_PENDING", DETECTED, STATED);
		refused(propose(AcceptedFigure.STATED, null, " "), "REASON_MISSING", DETECTED);
		refused(propose(AcceptedFigure.STATED, null, "why"), "VARIANCE_NOT_OPEN", DETECTED, tiedOut());
		refused(approve("bob", null), "NOTHING_PROPOSED", DETECTED);
		refused(new RejectAcceptance(ID, null, " ", "bob", at("15:00")), "REASON_MISSING", DETECTED, STATED);
	}

	@Test
	void ofACodeWithoutStockOnlyTheHeldFigureIsAccepted() {
		VarianceFigures unknown = new VarianceFigures(NOON, at("12:00"), StatedMeaning.ON_HAND, units(7), Quantity.ZERO,
				units(7), Quantity.ZERO, Quantity.ZERO, Quantity.ZERO, null, VarianceClass.UNKNOWN_SKU, 1);
		VarianceDetected detected = new VarianceDetected(ID, unknown, at("13:00"));
		refused(propose(AcceptedFigure.STATED, null, "why"), "NOTHING_TO_ANCHOR", detected);
		this.fixture.given(detected)
			.when(propose(AcceptedFigure.HELD, null, "why"))
			.expect(new AcceptanceProposed(ID, unknown, AcceptedFigure.HELD, at("13:00"), "why", "ann", at("14:00")));
	}

	private static void refused(StockVarianceCommand command, String code, Event... given) {
		new Fixture<>(StockVarianceAggregate.class).given(given).when(command).expectRefused(code);
	}

	private static VarianceFigures figures(SourceRef statement, String asOf, long stated, long held) {
		return new VarianceFigures(statement, at(asOf), StatedMeaning.ON_HAND, units(stated), units(held),
				units(stated - held), Quantity.ZERO, Quantity.ZERO, Quantity.ZERO, Money.of("-3.00", "GBP"),
				VarianceClass.QUANTITY, 1);
	}

	private static DetectVariance detect(VarianceFigures figures) {
		return new DetectVariance(ID, figures, at("13:00"));
	}

	private static TieOutVariance tieOut(SourceRef statement, String asOf) {
		return new TieOutVariance(ID, statement, at(asOf), units(7), units(7), at("14:00"));
	}

	private static VarianceTiedOut tiedOut() {
		return new VarianceTiedOut(ID, NOON, at("12:00"), units(7), units(7), at("13:00"), at("14:00"));
	}

	private static ProposeAcceptance propose(AcceptedFigure figure, @Nullable Long seenVersion, String reason) {
		return new ProposeAcceptance(ID, seenVersion, figure, reason, "ann", at("14:00"));
	}

	private static AcceptanceProposed proposed(AcceptedFigure figure, String by) {
		return new AcceptanceProposed(ID, SEVEN_OF_NINE, figure, at("13:00"), "recounted", by, at("14:00"));
	}

	private static ApproveAcceptance approve(String by, @Nullable StatedAnchor anchor) {
		return new ApproveAcceptance(ID, null, anchor, null, by, at("15:00"));
	}

	private static VarianceAccepted accepted(AcceptanceProposed proposal, @Nullable Quantity anchored) {
		return new VarianceAccepted(ID, SEVEN_OF_NINE, proposal.figure(), anchored, at("13:00"), "recounted", "ann",
				null, "bob", at("15:00"));
	}

}
