package io.tieout.app.controls;

import io.tieout.reconciliation.BreakClass;
import io.tieout.reconciliation.BreakFigures;
import io.tieout.reconciliation.BreakSides;
import io.tieout.reconciliation.Evidence;
import io.tieout.reconciliation.RuleRef;
import io.tieout.reconciliation.SideFigure;
import java.util.List;

/**
 * What the sides say where something does not hold.
 *
 * @param rule what is wrong, such as {@code row-missing}
 * @param figures what both sides say
 * @param behind positions of the events behind the left side
 */
record Violation(String rule, List<SideFigure> figures, List<Long> behind) {

	/** Raised when a rule comes to mean something else. */
	private static final int RULES = 1;

	Violation {
		figures = List.copyOf(figures);
		behind = List.copyOf(behind);
	}

	Violation(String rule, List<SideFigure> figures) {
		this(rule, figures, List.of());
	}

	BreakFigures asBreak() {
		return BreakFigures.of(BreakSides.of(this.figures), BreakClass.CONTROL, new RuleRef(this.rule, RULES),
				new Evidence(this.behind, List.of()));
	}

}
