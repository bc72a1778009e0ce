package io.tieout.reconciliation;

import io.tieout.core.BusinessDate;
import io.tieout.core.Money;
import io.tieout.core.Tolerance;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of the rules by which a flow ties out: how far the sides may differ, and
 * what it means when they differ further. The first class rule that fits gives the class;
 * none fitting, the difference is an {@link BreakClass#AMOUNT} that no rule explains.
 *
 * @param flow what is compared
 * @param version version of the rules, from 1
 * @param effectiveFrom first day they apply to
 * @param tolerance how far the sides may differ and still tie out
 * @param classes the class rules, in order
 */
public record TieOutRules(Flow flow, int version, BusinessDate effectiveFrom, Tolerance tolerance,
		List<ClassRule> classes) {

	/** Beyond this a share of an amount in basis points cannot be told exactly. */
	private static final long MAX_TOLERABLE_MINOR = Long.MAX_VALUE / 10_000;

	private static final String UNEXPLAINED = "unexplained";

	public TieOutRules {
		classes = List.copyOf(classes);
	}

	/**
	 * Compares the sides of a key. A side that is not there counts as zero.
	 * @param now the time by which a period of grace is over
	 */
	public Verdict judge(Sides sides, Instant now) {
		BreakSides amounts = sides.amounts();
		if (tieOut(amounts)) {
			return new Verdict.TiedOut(amounts, sides.evidence());
		}
		ClassRule rule = this.classes.stream().filter((each) -> each.fits(sides)).findFirst().orElse(null);
		if (rule == null) {
			return new Verdict.Differs(figures(sides, UNEXPLAINED, BreakClass.AMOUNT));
		}
		Instant shown = sides.since().plus(rule.grace());
		BreakFigures figures = figures(sides, rule.name(), rule.breakClass());
		return shown.isAfter(now) ? new Verdict.Waiting(shown, figures) : new Verdict.Differs(figures);
	}

	private boolean tieOut(BreakSides amounts) {
		Money difference = amounts.difference();
		if (difference == null) {
			return amounts.left() == null && amounts.right() == null;
		}
		if (Math.abs(difference.amountMinor()) > MAX_TOLERABLE_MINOR) {
			return false;
		}
		return this.tolerance.allows(orZero(amounts.left(), difference), orZero(amounts.right(), difference));
	}

	private static Money orZero(@Nullable Money side, Money like) {
		return (side != null) ? side : Money.zero(like.currency());
	}

	private BreakFigures figures(Sides sides, String rule, BreakClass breakClass) {
		return BreakFigures.of(sides.amounts(), breakClass, new RuleRef(rule, this.version), sides.evidence());
	}

}
