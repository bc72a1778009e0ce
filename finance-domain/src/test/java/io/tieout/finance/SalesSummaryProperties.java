package io.tieout.finance;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.Money;
import io.tieout.finance.JournalCommand.PrepareJournal;
import io.tieout.finance.SalesSummary.Sum;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SalesSummaryProperties {

	@Provide
	Arbitrary<List<SaleLine>> lines() {
		Arbitrary<Long> amounts = Arbitraries.oneOf(Arbitraries.longs().between(-100_000, 100_000),
				Arbitraries.longs().between(-10_000_000_000L, 10_000_000_000L), Arbitraries.just(0L));
		Arbitrary<Long> taxes = Arbitraries.longs().between(-2_000, 2_000).injectNull(0.5);
		return Combinators
			.combine(Arbitraries.of(SaleLineKind.class), Arbitraries.of(true, false), amounts, taxes,
					Arbitraries.of("CARD", "CASH"), Arbitraries.of("STANDARD", "ZERO"))
			.as((kind, returned, amount, tax, tender, taxCode) -> Till.line("ref", kind, returned, pence(amount),
					(tax != null) ? pence(tax) : null, new Tender(tender), new TaxCode(taxCode)))
			.list()
			.ofMinSize(1)
			.ofMaxSize(60);
	}

	private static Money pence(long amountMinor) {
		return Money.ofMinor(amountMinor, "GBP");
	}

	@Property(seed = "2147")
	void debitsEqualCredits(@ForAll("lines") List<SaleLine> lines) {
		SalesSummary summary = SalesSummary.of(Till.DAY, lines);

		assertThat(summary.total(Side.DEBIT)).isEqualTo(summary.total(Side.CREDIT));
	}

	@Property(seed = "2154")
	void clearingHoldsWhatWasTakenLessWhatWasGivenBack(@ForAll("lines") List<SaleLine> lines) {
		long taken = lines.stream().mapToLong((line) -> line.amount().amountMinor()).sum();

		long cleared = SalesSummary.of(Till.DAY, lines)
			.sums()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().role() == AccountRole.TENDER_CLEARING)
			.mapToLong((entry) -> (entry.getKey().side() == Side.DEBIT) ? entry.getValue().amount().amountMinor()
					: -entry.getValue().amount().amountMinor())
			.sum();

		assertThat(cleared).isEqualTo(taken);
		assertThat(SalesSummary.of(Till.DAY, lines).sourceValue()).isEqualTo(pence(taken));
	}

	@Property(seed = "2161")
	void theOrderOfTheLinesMeansNothing(@ForAll("lines") List<SaleLine> lines, @ForAll long seed) {
		List<SaleLine> shuffled = new ArrayList<>(lines);
		Collections.shuffle(shuffled, new Random(seed));

		assertThat(SalesSummary.of(Till.DAY, shuffled)).isEqualTo(SalesSummary.of(Till.DAY, lines));
	}

	@Property(seed = "2168")
	void aSummaryLineOpensToTheLinesItSums(@ForAll("lines") List<SaleLine> lines) {
		SalesSummary.of(Till.DAY, lines).sums().forEach((key, sum) -> {
			List<SaleLine> opened = lines.stream().filter(key::covers).toList();
			long amount = opened.stream()
				.flatMap((line) -> SalePosting.of(Till.DAY, line).stream())
				.filter((posting) -> posting.key().equals(key))
				.mapToLong((posting) -> posting.amount().amountMinor())
				.sum();

			assertThat(opened).hasSize((int) sum.lines());
			assertThat(pence(amount)).isEqualTo(sum.amount());
		});
	}

	@Property(seed = "2175")
	void aLineWithMoneyIsFoundUnderSomeSummaryLine(@ForAll("lines") List<SaleLine> lines) {
		SalesSummary summary = SalesSummary.of(Till.DAY, lines);

		assertThat(lines).filteredOn((line) -> !line.amount().isZero())
			.allMatch((line) -> summary.sums().keySet().stream().anyMatch((key) -> key.covers(line)));
	}

	@Property(seed = "2182")
	void revisionsTogetherSayWhatOneJournalWould(@ForAll("lines") List<SaleLine> lines,
			@ForAll @IntRange(max = 60) int cut) {
		int first = Math.min(cut, lines.size());
		SortedMap<SummaryKey, Sum> together = new TreeMap<>();
		for (List<SaleLine> part : List.of(lines.subList(0, first), lines.subList(first, lines.size()))) {
			if (!part.isEmpty()) {
				SalesSummary.of(Till.DAY, part).sums().forEach((key, sum) -> together.merge(key, sum, Sum::plus));
			}
		}

		assertThat(together).isEqualTo(SalesSummary.of(Till.DAY, lines).sums());
	}

	@Property(seed = "2189")
	void everyJournalIsValidAndItsLinesLeadBackToTheirKeys(@ForAll("lines") List<SaleLine> lines) {
		SalesJournal journal = SalesJournal.of(Ledger.document(1, 1, 100), lines, Ledger.rules());
		Map<SummaryKey, Sum> sums = SalesSummary.of(Till.DAY, lines).sums();

		if (journal instanceof SalesJournal.Ready ready) {
			PrepareJournal prepare = new PrepareJournal(ready.header(), ready.lines(), ready.chart(), "p", Till.NOON);
			assertThat(JournalRules.objection(prepare)).isEmpty();
			assertThat(ready.lines()).extracting((line) -> SummaryKey.of(ready.header(), line))
				.containsExactlyElementsOf(sums.keySet());
		}
		else {
			assertThat(journal).isEqualTo(new SalesJournal.Nothing());
			assertThat(sums).isEmpty();
		}
	}

}
