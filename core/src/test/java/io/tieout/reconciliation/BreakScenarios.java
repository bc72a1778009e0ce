package io.tieout.reconciliation;

import io.tieout.core.Money;
import io.tieout.core.Quantity;
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
import io.tieout.reconciliation.WriteOffCommand.ProposeWriteOff;
import io.tieout.testing.Scenario;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a break behaves.
 */
final class BreakScenarios {

	private static final BreakId ORDER = BreakId.of("order-payment", "4711");

	private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

	private static final Instant TUESDAY = Instant.parse("2026-11-24T09:00:00Z");

	private static final Instant FRIDAY = Instant.parse("2026-11-27T09:00:00Z");

	private static final BreakFigures SHORT = figures("100.00", "86.24", BreakClass.SHORTFALL, 7);

	private static final BreakFigures SHORTER = figures("100.00", "80.00", BreakClass.SHORTFALL, 9);

	private static final BreakFigures SHORT_ON_OTHER_EVIDENCE = figures("100.00", "86.24", BreakClass.SHORTFALL, 8);

	private static final BreakId STOCK = BreakId.of("control", "stock-history/WH/TEA");

	private static final BreakFigures DRIFTED = onHand(90, 88);

	private static final BreakFigures DRIFTED_FURTHER = onHand(90, 87);

	private static final BreakSides EVEN = new BreakSides(gbp("100.00"), gbp("100.00"));

	private static final Evidence BOTH = new Evidence(List.of(1L), List.of(7L, 8L));

	private static final BreakDetected DETECTED = new BreakDetected(ORDER, SHORT, MONDAY);

	private static final BreakResolved ACCEPTED = new BreakResolved(ORDER, Resolution.ACCEPTED, "known", "u-1",
			TUESDAY);

	private static final BreakClosed CLOSED = new BreakClosed(ORDER, EVEN, BOTH, MONDAY, TUESDAY);

	private BreakScenarios() {
	}

	private static Money gbp(String amount) {
		return Money.of(amount, "GBP");
	}

	private static BreakFigures figures(String left, String right, BreakClass breakClass, long position) {
		return BreakFigures.of(new BreakSides(gbp(left), gbp(right)), breakClass, new RuleRef("rule", 1),
				new Evidence(List.of(1L), List.of(position)));
	}

	private static BreakFigures onHand(long left, long right) {
		SideFigure figure = new SideFigure("onHand", Quantity.of(left), Quantity.of(right));
		return BreakFigures.of(BreakSides.of(List.of(figure)), BreakClass.CONTROL, new RuleRef("row-drifted", 1),
				Evidence.NONE);
	}

	private static Scenario.Given scenario(String name) {
		return Scenario.of(name, BreakAggregate.class);
	}

	static Stream<Scenario> all() {
		return Stream.of(detection(), figures(), closing(), people()).flatMap((scenarios) -> scenarios);
	}

	private static Stream<Scenario> detection() {
		return Stream.of(
				scenario("a difference opens a break").when(new DetectBreak(ORDER, SHORT, MONDAY)).then(DETECTED),
				scenario("the same difference is no news").given(DETECTED)
					.when(new DetectBreak(ORDER, SHORT, FRIDAY))
					.thenNothing(),
				scenario("another difference revises the break and keeps its age").given(DETECTED)
					.when(new DetectBreak(ORDER, SHORTER, FRIDAY))
					.then(new BreakRevised(ORDER, SHORTER, MONDAY, FRIDAY)),
				scenario("a closed break that differs again is as old as before").given(DETECTED, CLOSED)
					.when(new DetectBreak(ORDER, SHORT, FRIDAY))
					.then(new BreakReopened(ORDER, SHORT, MONDAY, "The sides differ again.", "reconciliation", FRIDAY)),
				scenario("a resolved break stays resolved while its figures stay").given(DETECTED, ACCEPTED)
					.when(new DetectBreak(ORDER, SHORT_ON_OTHER_EVIDENCE, FRIDAY))
					.thenNothing(),
				scenario("a resolved break opens again when its figures change").given(DETECTED, ACCEPTED)
					.when(new DetectBreak(ORDER, SHORTER, FRIDAY))
					.then(new BreakReopened(ORDER, SHORTER, MONDAY, "The sides differ again.", "reconciliation",
							FRIDAY)));
	}

	private static Stream<Scenario> figures() {
		BreakDetected detected = new BreakDetected(STOCK, DRIFTED, MONDAY);
		BreakResolved accepted = new BreakResolved(STOCK, Resolution.ACCEPTED, "known", "u-1", TUESDAY);
		return Stream.of(
				scenario("figures that are no money open a break").when(new DetectBreak(STOCK, DRIFTED, MONDAY))
					.then(detected),
				scenario("the same figures are no news").given(detected)
					.when(new DetectBreak(STOCK, DRIFTED, FRIDAY))
					.thenNothing(),
				scenario("a resolved break opens again when such a figure changes").given(detected, accepted)
					.when(new DetectBreak(STOCK, DRIFTED_FURTHER, FRIDAY))
					.then(new BreakReopened(STOCK, DRIFTED_FURTHER, MONDAY, "The sides differ again.", "reconciliation",
							FRIDAY)),
				scenario("what is no money cannot be written off").given(detected)
					.when(new ProposeWriteOff(STOCK, null, "small", "u-1", TUESDAY))
					.thenRefused("NOTHING_TO_WRITE_OFF"));
	}

	private static Stream<Scenario> closing() {
		CloseBreak close = new CloseBreak(ORDER, EVEN, BOTH, TUESDAY);
		return Stream.of(scenario("a break closes when its sides tie out").given(DETECTED).when(close).then(CLOSED),
				scenario("a break that somebody looks into closes all the same")
					.given(DETECTED, new BreakAssigned(ORDER, "u-2", "u-1", MONDAY))
					.when(close)
					.then(CLOSED),
				scenario("a resolved break closes when its sides tie out").given(DETECTED, ACCEPTED)
					.when(close)
					.then(CLOSED),
				scenario("a closed break stays closed").given(DETECTED, CLOSED).when(close).thenNothing(),
				scenario("a break that never was cannot close").when(close).thenRefused("BREAK_UNKNOWN"));
	}

	private static Stream<Scenario> people() {
		AssignBreak assign = new AssignBreak(ORDER, 1L, "u-2", "u-1", TUESDAY);
		ResolveBreak resolve = new ResolveBreak(ORDER, null, Resolution.ACCEPTED, "known", "u-1", TUESDAY);
		ReopenBreak reopen = new ReopenBreak(ORDER, "was wrong", "u-3", FRIDAY);
		return Stream.of(
				scenario("somebody takes a break on").given(DETECTED)
					.when(assign)
					.then(new BreakAssigned(ORDER, "u-2", "u-1", TUESDAY)),
				scenario("nobody takes on what is resolved").given(DETECTED, ACCEPTED)
					.when(new AssignBreak(ORDER, 2L, "u-2", "u-1", TUESDAY))
					.thenRefused("BREAK_NOT_OPEN"),
				scenario("nobody takes on what has changed since they looked")
					.given(DETECTED, new BreakRevised(ORDER, SHORTER, MONDAY, TUESDAY))
					.when(assign)
					.thenRefused("CHANGED_MEANWHILE"),
				scenario("a break is taken on by somebody").given(DETECTED)
					.when(new AssignBreak(ORDER, null, " ", "u-1", TUESDAY))
					.thenRefused("ASSIGNEE_MISSING"),
				scenario("nobody resolves what has changed since they looked")
					.given(DETECTED, new BreakAssigned(ORDER, "u-2", "u-1", MONDAY))
					.when(new ResolveBreak(ORDER, 1L, Resolution.ACCEPTED, "known", "u-1", TUESDAY))
					.thenRefused("CHANGED_MEANWHILE"),
				scenario("who has seen a break as it stands may resolve it")
					.given(DETECTED, new BreakAssigned(ORDER, "u-2", "u-1", MONDAY))
					.when(new ResolveBreak(ORDER, 2L, Resolution.ACCEPTED, "known", "u-1", TUESDAY))
					.then(ACCEPTED),
				scenario("a person accepts a difference").given(DETECTED).when(resolve).then(ACCEPTED),
				scenario("a resolution needs a reason").given(DETECTED)
					.when(new ResolveBreak(ORDER, null, Resolution.DISPUTED, " ", "u-1", TUESDAY))
					.thenRefused("REASON_MISSING"),
				scenario("what never was cannot be resolved").when(resolve).thenRefused("BREAK_UNKNOWN"),
				scenario("a resolution can be taken back, and the break is as old as before").given(DETECTED, ACCEPTED)
					.when(reopen)
					.then(new BreakReopened(ORDER, SHORT, MONDAY, "was wrong", "u-3", FRIDAY)),
				scenario("a resolution is taken back with a reason").given(DETECTED, ACCEPTED)
					.when(new ReopenBreak(ORDER, "", "u-3", FRIDAY))
					.thenRefused("REASON_MISSING"),
				scenario("an open break cannot be opened").given(DETECTED)
					.when(reopen)
					.thenRefused("BREAK_NOT_RESOLVED"),
				scenario("what never was cannot be opened again").when(reopen).thenRefused("BREAK_UNKNOWN"));
	}

}
