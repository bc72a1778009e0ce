package io.tieout.reconciliation;

import io.tieout.core.Money;
import io.tieout.reconciliation.BreakCommand.AssignBreak;
import io.tieout.reconciliation.BreakCommand.CloseBreak;
import io.tieout.reconciliation.BreakCommand.DetectBreak;
import io.tieout.reconciliation.BreakCommand.ReopenBreak;
import io.tieout.reconciliation.BreakCommand.ResolveBreak;
import io.tieout.reconciliation.BreakEvent.BreakAssigned;
import io.tieout.reconciliation.BreakEvent.BreakClosed;
import io.tieout.reconciliation.BreakEvent.BreakDetected;
import io.tieout.reconciliation.BreakEvent.BreakReopened;
import io.tieout.reconciliation.BreakEvent.BreakResolved;
import io.tieout.reconciliation.BreakEvent.BreakRevised;
import io.tieout.reconciliation.WriteOffCommand.ApproveWriteOff;
import io.tieout.reconciliation.WriteOffCommand.ProposeWriteOff;
import io.tieout.reconciliation.WriteOffCommand.RejectWriteOff;
import io.tieout.reconciliation.WriteOffEvent.BreakWrittenOff;
import io.tieout.reconciliation.WriteOffEvent.WriteOffApprovalRefused;
import io.tieout.reconciliation.WriteOffEvent.WriteOffProposed;
import io.tieout.reconciliation.WriteOffEvent.WriteOffRejected;
import io.tieout.reconciliation.WriteOffEvent.WriteOffWithdrawn;
import io.tieout.testing.Scenario;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How two people write a break off, and what comes between.
 */
final class WriteOffScenarios {

	private static final BreakId ORDER = BreakId.of("order-payment", "4711");

	private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

	private static final Instant TUESDAY = Instant.parse("2026-11-24T09:00:00Z");

	private static final Instant FRIDAY = Instant.parse("2026-11-27T09:00:00Z");

	private static final BreakFigures SHORT = figures(gbp("86.24"), 7);

	private static final BreakFigures SHORTER = figures(gbp("80.00"), 9);

	private static final BreakFigures SHORT_ON_OTHER_EVIDENCE = figures(gbp("86.24"), 8);

	private static final Money AMOUNT = gbp("-13.76");

	private static final BreakSides EVEN = new BreakSides(gbp("100.00"), gbp("100.00"));

	private static final BreakDetected DETECTED = new BreakDetected(ORDER, SHORT, MONDAY);

	private static final BreakAssigned ASSIGNED = new BreakAssigned(ORDER, "u-3", "u-1", MONDAY);

	private static final ProposeWriteOff PROPOSE = new ProposeWriteOff(ORDER, null, "too small", "u-1", TUESDAY);

	private static final WriteOffProposed PROPOSED = new WriteOffProposed(ORDER, SHORT, AMOUNT, MONDAY, "too small",
			"u-1", TUESDAY);

	private static final ApproveWriteOff APPROVE = approve(null, "u-2");

	private static final ApproveWriteOff APPROVE_OWN = approve(null, "u-1");

	private static final RejectWriteOff REJECT = reject("ask again", "u-2");

	private static final WriteOffApprovalRefused REFUSED = new WriteOffApprovalRefused(ORDER, AMOUNT, "u-1", FRIDAY);

	private static final BreakWrittenOff WRITTEN_OFF = writtenOff(SHORT, AMOUNT, "agreed");

	private static final WriteOffRejected REJECTED = rejected(BreakStatus.OPEN, "u-2");

	private static final BreakRevised REVISED = new BreakRevised(ORDER, SHORTER, MONDAY, FRIDAY);

	private static final WriteOffWithdrawn WITHDRAWN = new WriteOffWithdrawn(ORDER, SHORTER, AMOUNT, BreakStatus.OPEN,
			"u-1", FRIDAY);

	private static final CloseBreak CLOSE = new CloseBreak(ORDER, EVEN, Evidence.NONE, FRIDAY);

	private static final BreakClosed CLOSED = new BreakClosed(ORDER, EVEN, Evidence.NONE, MONDAY, FRIDAY);

	private WriteOffScenarios() {
	}

	private static Money gbp(String amount) {
		return Money.of(amount, "GBP");
	}

	private static BreakFigures figures(Money right, long position) {
		return BreakFigures.of(new BreakSides(gbp("100.00"), right), BreakClass.SHORTFALL, new RuleRef("rule", 1),
				new Evidence(List.of(1L), List.of(position)));
	}

	private static ApproveWriteOff approve(@Nullable Long seenVersion, String by) {
		return new ApproveWriteOff(ORDER, seenVersion, "agreed", by, FRIDAY);
	}

	private static RejectWriteOff reject(String reason, String by) {
		return new RejectWriteOff(ORDER, null, reason, by, FRIDAY);
	}

	private static WriteOffRejected rejected(BreakStatus status, String by) {
		return new WriteOffRejected(ORDER, SHORT, status, "ask again", "u-1", by, FRIDAY);
	}

	private static BreakWrittenOff writtenOff(BreakFigures figures, Money amount, @Nullable String remark) {
		return new BreakWrittenOff(ORDER, figures, amount, MONDAY, "too small", "u-1", remark, "u-2", FRIDAY);
	}

	private static BreakReopened reopened(BreakFigures figures, String reason, String by) {
		return new BreakReopened(ORDER, figures, MONDAY, reason, by, FRIDAY);
	}

	private static Scenario.Given scenario(String name) {
		return Scenario.of(name, BreakAggregate.class);
	}

	static Stream<Scenario> all() {
		return Stream.of(proposal(), approval(), rejection(), changedFigures(), whileItWaits(), afterwards())
			.flatMap((scenarios) -> scenarios);
	}

	private static Stream<Scenario> proposal() {
		BreakFigures even = figures(gbp("100.00"), 7);
		BreakFigures mixed = figures(Money.of("86.24", "EUR"), 7);
		return Stream.of(
				scenario("a person proposes to give up what differs").given(DETECTED).when(PROPOSE).then(PROPOSED),
				scenario("a proposal needs a reason").given(DETECTED)
					.when(new ProposeWriteOff(ORDER, null, " ", "u-1", TUESDAY))
					.thenRefused("REASON_MISSING"),
				scenario("nobody proposes on what has changed since they looked").given(DETECTED, ASSIGNED)
					.when(new ProposeWriteOff(ORDER, 1L, "too small", "u-1", TUESDAY))
					.thenRefused("CHANGED_MEANWHILE"),
				scenario("who has seen a break as it stands may propose").given(DETECTED, ASSIGNED)
					.when(new ProposeWriteOff(ORDER, 2L, "too small", "u-1", TUESDAY))
					.then(PROPOSED),
				scenario("a second proposal waits for the first").given(DETECTED, PROPOSED)
					.when(PROPOSE)
					.thenRefused("WRITE_OFF_PENDING"),
				scenario("a write-off of what never was cannot be proposed").when(PROPOSE).thenRefused("BREAK_UNKNOWN"),
				scenario("a write-off of what tied out cannot be proposed").given(DETECTED, CLOSED)
					.when(PROPOSE)
					.thenRefused("BREAK_NOT_OPEN"),
				scenario("states that contradict each other at no difference cannot be written off")
					.given(new BreakDetected(ORDER, even, MONDAY))
					.when(PROPOSE)
					.thenRefused("NOTHING_TO_WRITE_OFF"),
				scenario("a difference in no one currency cannot be written off")
					.given(new BreakDetected(ORDER, mixed, MONDAY))
					.when(PROPOSE)
					.thenRefused("NOTHING_TO_WRITE_OFF"));
	}

	private static Stream<Scenario> approval() {
		return Stream.of(scenario("a second person approves").given(DETECTED, PROPOSED).when(APPROVE).then(WRITTEN_OFF),
				scenario("an approval needs no words").given(DETECTED, PROPOSED)
					.when(new ApproveWriteOff(ORDER, 2L, null, "u-2", FRIDAY))
					.then(writtenOff(SHORT, AMOUNT, null)),
				scenario("the proposer cannot approve, and the attempt is recorded").given(DETECTED, PROPOSED)
					.when(APPROVE_OWN)
					.thenRefused("SECOND_PERSON_REQUIRED", REFUSED),
				scenario("the proposer's attempt leaves the proposal to the second person")
					.given(DETECTED, PROPOSED, REFUSED)
					.when(approve(3L, "u-2"))
					.then(WRITTEN_OFF),
				scenario("nobody approves what has changed since they looked").given(DETECTED, PROPOSED)
					.when(approve(1L, "u-2"))
					.thenRefused("CHANGED_MEANWHILE"),
				scenario("what nobody proposed cannot be approved").given(DETECTED)
					.when(APPROVE)
					.thenRefused("NOTHING_PROPOSED"),
				scenario("what is written off cannot be approved again").given(DETECTED, PROPOSED, WRITTEN_OFF)
					.when(APPROVE)
					.thenRefused("BREAK_NOT_OPEN"),
				scenario("what never was cannot be approved").when(APPROVE).thenRefused("BREAK_UNKNOWN"));
	}

	private static Stream<Scenario> rejection() {
		return Stream.of(
				scenario("a proposal is turned down, and the break stands as before").given(DETECTED, PROPOSED)
					.when(REJECT)
					.then(REJECTED),
				scenario("who looks into a break still does after the proposal is turned down")
					.given(DETECTED, ASSIGNED, PROPOSED)
					.when(REJECT)
					.then(rejected(BreakStatus.ASSIGNED, "u-2")),
				scenario("the proposer may take the proposal back").given(DETECTED, PROPOSED)
					.when(reject("ask again", "u-1"))
					.then(rejected(BreakStatus.OPEN, "u-1")),
				scenario("a proposal is turned down with a reason").given(DETECTED, PROPOSED)
					.when(reject("", "u-2"))
					.thenRefused("REASON_MISSING"),
				scenario("nobody turns down what has changed since they looked").given(DETECTED, PROPOSED)
					.when(new RejectWriteOff(ORDER, 1L, "ask again", "u-2", FRIDAY))
					.thenRefused("CHANGED_MEANWHILE"),
				scenario("what was turned down cannot be approved").given(DETECTED, PROPOSED, REJECTED)
					.when(APPROVE)
					.thenRefused("NOTHING_PROPOSED"),
				scenario("what was turned down can be proposed again").given(DETECTED, PROPOSED, REJECTED)
					.when(PROPOSE)
					.then(PROPOSED),
				scenario("what is written off cannot be turned down").given(DETECTED, PROPOSED, WRITTEN_OFF)
					.when(REJECT)
					.thenRefused("BREAK_NOT_OPEN"),
				scenario("what never was cannot be turned down").when(REJECT).thenRefused("BREAK_UNKNOWN"));
	}

	private static Stream<Scenario> changedFigures() {
		WriteOffProposed again = new WriteOffProposed(ORDER, SHORTER, gbp("-20.00"), MONDAY, "too small", "u-1",
				TUESDAY);
		BreakRevised onOtherEvidence = new BreakRevised(ORDER, SHORT_ON_OTHER_EVIDENCE, MONDAY, FRIDAY);
		return Stream.of(
				scenario("a proposal falls when the figures change").given(DETECTED, PROPOSED)
					.when(new DetectBreak(ORDER, SHORTER, FRIDAY))
					.then(REVISED, WITHDRAWN),
				scenario("who looks into a break still does after the proposal fell")
					.given(DETECTED, ASSIGNED, PROPOSED)
					.when(new DetectBreak(ORDER, SHORTER, FRIDAY))
					.then(REVISED, new WriteOffWithdrawn(ORDER, SHORTER, AMOUNT, BreakStatus.ASSIGNED, "u-1", FRIDAY)),
				scenario("a proposal that fell cannot be approved").given(DETECTED, PROPOSED, REVISED, WITHDRAWN)
					.when(APPROVE)
					.thenRefused("WRITE_OFF_WITHDRAWN"),
				scenario("that a proposal fell is said to who has not seen it fall")
					.given(DETECTED, PROPOSED, REVISED, WITHDRAWN)
					.when(approve(2L, "u-2"))
					.thenRefused("WRITE_OFF_WITHDRAWN"),
				scenario("a proposal that fell need not be turned down").given(DETECTED, PROPOSED, REVISED, WITHDRAWN)
					.when(REJECT)
					.thenRefused("WRITE_OFF_WITHDRAWN"),
				scenario("a proposal that fell is made anew for what differs now")
					.given(DETECTED, PROPOSED, REVISED, WITHDRAWN)
					.when(PROPOSE)
					.then(again),
				scenario("what was proposed anew is approved").given(DETECTED, PROPOSED, REVISED, WITHDRAWN, again)
					.when(APPROVE)
					.then(writtenOff(SHORTER, gbp("-20.00"), "agreed")),
				scenario("a break whose proposal fell is revised as any").given(DETECTED, PROPOSED, REVISED, WITHDRAWN)
					.when(new DetectBreak(ORDER, SHORT, FRIDAY))
					.then(new BreakRevised(ORDER, SHORT, MONDAY, FRIDAY)),
				scenario("other evidence for the same figures leaves the proposal").given(DETECTED, PROPOSED)
					.when(new DetectBreak(ORDER, SHORT_ON_OTHER_EVIDENCE, FRIDAY))
					.then(onOtherEvidence),
				scenario("what is approved is the break as it stands").given(DETECTED, PROPOSED, onOtherEvidence)
					.when(APPROVE)
					.then(writtenOff(SHORT_ON_OTHER_EVIDENCE, AMOUNT, "agreed")));
	}

	private static Stream<Scenario> whileItWaits() {
		return Stream.of(
				scenario("nobody takes on what waits for a second person").given(DETECTED, PROPOSED)
					.when(new AssignBreak(ORDER, null, "u-3", "u-1", FRIDAY))
					.thenRefused("WRITE_OFF_PENDING"),
				scenario("nobody resolves past the second person").given(DETECTED, PROPOSED)
					.when(new ResolveBreak(ORDER, null, Resolution.ACCEPTED, "known", "u-1", FRIDAY))
					.thenRefused("WRITE_OFF_PENDING"),
				scenario("what waits for a second person cannot be opened again").given(DETECTED, PROPOSED)
					.when(new ReopenBreak(ORDER, "was wrong", "u-3", FRIDAY))
					.thenRefused("BREAK_NOT_RESOLVED"),
				scenario("a break closes past a proposal when its sides tie out").given(DETECTED, PROPOSED)
					.when(CLOSE)
					.then(CLOSED),
				scenario("a proposal for what tied out cannot be approved").given(DETECTED, PROPOSED, CLOSED)
					.when(APPROVE)
					.thenRefused("BREAK_NOT_OPEN"),
				scenario("a proposal from before a break tied out is gone when it differs again")
					.given(DETECTED, PROPOSED, CLOSED, reopened(SHORT, "The sides differ again.", "reconciliation"))
					.when(APPROVE)
					.thenRefused("NOTHING_PROPOSED"));
	}

	private static Stream<Scenario> afterwards() {
		return Stream.of(
				scenario("what is written off stays so while its figures stay").given(DETECTED, PROPOSED, WRITTEN_OFF)
					.when(new DetectBreak(ORDER, SHORT_ON_OTHER_EVIDENCE, FRIDAY))
					.thenNothing(),
				scenario("what is written off opens again when its figures change")
					.given(DETECTED, PROPOSED, WRITTEN_OFF)
					.when(new DetectBreak(ORDER, SHORTER, FRIDAY))
					.then(reopened(SHORTER, "The sides differ again.", "reconciliation")),
				scenario("what is written off closes when its sides tie out").given(DETECTED, PROPOSED, WRITTEN_OFF)
					.when(CLOSE)
					.then(CLOSED),
				scenario("a write-off can be taken back, and the break is as old as before")
					.given(DETECTED, PROPOSED, WRITTEN_OFF)
					.when(new ReopenBreak(ORDER, "was wrong", "u-3", FRIDAY))
					.then(reopened(SHORT, "was wrong", "u-3")),
				scenario("what is written off cannot be resolved").given(DETECTED, PROPOSED, WRITTEN_OFF)
					.when(new ResolveBreak(ORDER, null, Resolution.ACCEPTED, "known", "u-1", FRIDAY))
					.thenRefused("BREAK_NOT_OPEN"),
				scenario("what is resolved cannot be written off")
					.given(DETECTED, new BreakResolved(ORDER, Resolution.ACCEPTED, "known", "u-1", TUESDAY))
					.when(PROPOSE)
					.thenRefused("BREAK_NOT_OPEN"));
	}

}
