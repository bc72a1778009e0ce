package io.tieout.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.BusinessDate;
import io.tieout.core.Money;
import io.tieout.core.Tolerance;
import io.tieout.reconciliation.ClassRule.Direction;
import io.tieout.reconciliation.ClassRule.Presence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TieOutRulesTests {

	private static final Instant SOLD = Instant.parse("2026-11-24T09:00:00Z");

	private static final Duration THREE_DAYS = Duration.ofDays(3);

	private final TieOutRules rules = new TieOutRules(new Flow("sample"), 4, BusinessDate.parse("2000-01-01"),
			Tolerance.NONE,
			List.of(ClassRule.of("late", Presence.LEFT_ONLY, Direction.ANY, BreakClass.TIMING).after(THREE_DAYS),
					ClassRule.of("rounding", Presence.BOTH, Direction.ANY, BreakClass.ROUNDING).upTo(10),
					ClassRule.of("over", Presence.BOTH, Direction.OVER, BreakClass.FEE)));

	private Verdict judge(@Nullable Money left, @Nullable Money right, Instant now) {
		return this.rules.judge(new Sides("k", left, right, Set.of(), SOLD, Evidence.NONE), now);
	}

	private static Money gbp(String amount) {
		return Money.of(amount, "GBP");
	}

	private static BreakFigures figures(Verdict verdict) {
		return ((Verdict.Differs) verdict).figures();
	}

	@Test
	void aDifferenceIsHiddenUntilItsGraceEnds() {
		Instant end = SOLD.plus(THREE_DAYS);

		BreakFigures shown = figures(judge(gbp("1.00"), null, end));

		assertThat(judge(gbp("1.00"), null, end.minusNanos(1))).isEqualTo(new Verdict.Waiting(end, shown));
		assertThat(shown.breakClass()).isEqualTo(BreakClass.TIMING);
	}

	@Test
	void aRuleMayTakeARightSideThatComesToNothingForNone() {
		TieOutRules unmet = new TieOutRules(new Flow("sample"), 1, BusinessDate.parse("2000-01-01"), Tolerance.NONE,
				List.of(ClassRule.of("unmet", Presence.LEFT_UNMET, Direction.ANY, BreakClass.TIMING)));

		assertThat(List.of("0.00", "0.01"))
			.extracting((right) -> figures(
					unmet.judge(new Sides("k", gbp("1.00"), gbp(right), Set.of(), SOLD, Evidence.NONE), SOLD))
				.breakClass())
			.containsExactly(BreakClass.TIMING, BreakClass.AMOUNT);
		assertThat(figures(judge(gbp("1.00"), gbp("0.00"), SOLD)).rule().name()).isEqualTo("unexplained");
	}

	@Test
	void theFirstRuleThatFitsGivesTheClassAndIsNamedWithItsVersion() {
		BreakFigures rounding = figures(judge(gbp("1.00"), gbp("1.10"), SOLD));

		assertThat(rounding.breakClass()).isEqualTo(BreakClass.ROUNDING);
		assertThat(rounding.rule()).isEqualTo(new RuleRef("rounding", 4));
		assertThat(rounding.difference()).isEqualTo(gbp("0.10"));
		assertThat(figures(judge(gbp("1.00"), gbp("1.11"), SOLD)).breakClass()).isEqualTo(BreakClass.FEE);
	}

	@Test
	void whatNoRuleExplainsIsAnAmount() {
		BreakFigures unexplained = figures(judge(gbp("1.00"), gbp("0.50"), SOLD));

		assertThat(unexplained.breakClass()).isEqualTo(BreakClass.AMOUNT);
		assertThat(unexplained.rule()).isEqualTo(new RuleRef("unexplained", 4));
	}

	@Test
	void aSideThatIsNotThereCountsAsZero() {
		assertThat(judge(gbp("0.00"), null, SOLD)).isInstanceOf(Verdict.TiedOut.class);
		assertThat(judge(null, gbp("0.00"), SOLD)).isInstanceOf(Verdict.TiedOut.class);
		assertThat(judge(null, null, SOLD)).isInstanceOf(Verdict.TiedOut.class);
		assertThat(figures(judge(null, gbp("2.00"), SOLD)).difference()).isEqualTo(gbp("2.00"));
		assertThat(figures(judge(gbp("2.00"), null, SOLD.plus(THREE_DAYS))).difference()).isEqualTo(gbp("-2.00"));
	}

	@Test
	void twoCurrenciesNeverTieOut() {
		BreakFigures figures = figures(judge(gbp("1.00"), Money.of("1.00", "EUR"), SOLD));

		assertThat(figures.difference()).isNull();
		assertThat(figures.breakClass()).isEqualTo(BreakClass.AMOUNT);
	}

	@Test
	void differencesBeyondEveryAmountAreBreaksToo() {
		Money most = Money.ofMinor(Long.MAX_VALUE, "GBP");

		assertThat(figures(judge(most, gbp("1.00"), SOLD)).breakClass()).isEqualTo(BreakClass.AMOUNT);
	}

}
