package io.tieout.reconciliation;

import io.tieout.core.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a break shows: both sides, their difference and the reason a rule gave.
 *
 * @param sides what the sides say
 * @param difference right less left, see {@link BreakSides#difference()}
 * @param breakClass why they differ
 * @param rule the rule that said so
 * @param evidence the events behind both sides
 */
public record BreakFigures(BreakSides sides, @Nullable Money difference, BreakClass breakClass, RuleRef rule,
		Evidence evidence) {

	/**
	 * Figures with the difference of their sides.
	 */
	public static BreakFigures of(BreakSides sides, BreakClass breakClass, RuleRef rule, Evidence evidence) {
		return new BreakFigures(sides, sides.difference(), breakClass, rule, evidence);
	}

}
