package io.tieout.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.BusinessDate;
import io.tieout.core.Money;
import io.tieout.core.Tolerance;
import io.tieout.reconciliation.ClassRule.Direction;
import io.tieout.reconciliation.ClassRule.Presence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TieOutProperties {

	private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

	private static final TieOutRules RULES = new TieOutRules(new Flow("sample"), 1, BusinessDate.parse("2000-01-01"),
			new Tolerance(2, 0),
			List.of(ClassRule.of("right-missing", Presence.LEFT_ONLY, Direction.ANY, BreakClass.MISSING_RIGHT),
					ClassRule.of("left-missing", Presence.RIGHT_ONLY, Direction.ANY, BreakClass.MISSING_LEFT),
					ClassRule.of("rounding", Presence.BOTH, Direction.ANY, BreakClass.ROUNDING).upTo(10),
					ClassRule.of("fee", Presence.BOTH, Direction.SHORT, BreakClass.FEE).where("fee"),
					ClassRule.of("short", Presence.BOTH, Direction.SHORT, BreakClass.SHORTFALL)));

	@Provide
	Arbitrary<List<SideItem>> items() {
		return Combinators
			.combine(Arbitraries.of("a", "b", "c", "d"), Arbitraries.longs().between(-30, 30),
					Arbitraries.of(true, false), Arbitraries.longs().between(1, 1000))
			.as((key, amount, fee, position) -> new SideItem(key, Money.ofMinor(amount, "GBP"),
					fee ? Set.of("fee") : Set.<String>of(), NOW, position))
			.list()
			.ofMaxSize(12)
			.uniqueElements(SideItem::position);
	}

	@Property(seed = "2007")
	void theOrderOfTheItemsMeansNothing(@ForAll("items") List<SideItem> left, @ForAll("items") List<SideItem> right,
			@ForAll long seed) {
		List<SideItem> shuffledLeft = shuffled(left, seed);
		List<SideItem> shuffledRight = shuffled(right, seed + 1);

		assertThat(TieOut.compare(RULES, shuffledLeft, shuffledRight, NOW))
			.isEqualTo(TieOut.compare(RULES, left, right, NOW));
	}

	@Property(seed = "2014")
	void anItemCountsOnceHoweverOftenItComes(@ForAll("items") List<SideItem> left,
			@ForAll("items") List<SideItem> right) {
		List<SideItem> twice = new ArrayList<>(right);
		twice.addAll(right);

		assertThat(TieOut.compare(RULES, left, twice, NOW)).isEqualTo(TieOut.compare(RULES, left, right, NOW));
	}

	@Property(seed = "2021")
	void everyItemIsEvidenceOfExactlyOneVerdict(@ForAll("items") List<SideItem> left,
			@ForAll("items") List<SideItem> right) {
		Map<String, Verdict> verdicts = TieOut.compare(RULES, left, right, NOW);

		assertThat(verdicts.values().stream().flatMap((verdict) -> evidence(verdict).left().stream()))
			.containsExactlyInAnyOrderElementsOf(left.stream().map(SideItem::position).toList());
		assertThat(verdicts.values().stream().flatMap((verdict) -> evidence(verdict).right().stream()))
			.containsExactlyInAnyOrderElementsOf(right.stream().map(SideItem::position).toList());
	}

	@Property(seed = "2028")
	void whatTiesOutIsWithinToleranceAndWhatBreaksIsNot(@ForAll("items") List<SideItem> left,
			@ForAll("items") List<SideItem> right) {
		Map<String, Verdict> verdicts = TieOut.compare(RULES, left, right, NOW);
		Set<String> keys = new HashSet<>();
		left.forEach((item) -> keys.add(item.key()));
		right.forEach((item) -> keys.add(item.key()));

		assertThat(verdicts.keySet()).isEqualTo(keys);
		verdicts.forEach((key, verdict) -> {
			long difference = sum(right, key) - sum(left, key);
			assertThat(verdict instanceof Verdict.TiedOut).isEqualTo(Math.abs(difference) <= 2);
			if (verdict instanceof Verdict.Differs differs) {
				assertThat(differs.figures().difference()).isEqualTo(Money.ofMinor(difference, "GBP"));
				assertThat(differs.figures().breakClass()).isEqualTo(expected(left, right, key, difference));
			}
		});
	}

	/** The rules above, told again as plain conditions. */
	private static BreakClass expected(List<SideItem> left, List<SideItem> right, String key, long difference) {
		if (of(right, key).isEmpty()) {
			return BreakClass.MISSING_RIGHT;
		}
		if (of(left, key).isEmpty()) {
			return BreakClass.MISSING_LEFT;
		}
		if (Math.abs(difference) <= 10) {
			return BreakClass.ROUNDING;
		}
		if (difference > 0) {
			return BreakClass.AMOUNT;
		}
		boolean fee = of(left, key).stream().anyMatch((item) -> !item.traits().isEmpty())
				|| of(right, key).stream().anyMatch((item) -> !item.traits().isEmpty());
		return fee ? BreakClass.FEE : BreakClass.SHORTFALL;
	}

	private static List<SideItem> of(List<SideItem> items, String key) {
		return items.stream().filter((item) -> item.key().equals(key)).toList();
	}

	private static long sum(List<SideItem> items, String key) {
		return of(items, key).stream().mapToLong((item) -> item.amount().amountMinor()).sum();
	}

	private static Evidence evidence(Verdict verdict) {
		return (verdict instanceof Verdict.TiedOut tied) ? tied.evidence()
				: ((Verdict.Differs) verdict).figures().evidence();
	}

	private static List<SideItem> shuffled(List<SideItem> items, long seed) {
		List<SideItem> copy = new ArrayList<>(items);
		Collections.shuffle(copy, new Random(seed));
		return copy;
	}

}
