package io.tieout.finance;

import io.tieout.core.Money;
import io.tieout.core.Objections;
import io.tieout.core.Rate;
import io.tieout.core.Rejection;
import io.tieout.finance.JournalCommand.PrepareJournal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the ERP would check, checked before it sees the journal.
 */
final class JournalRules {

	private JournalRules() {
	}

	static Optional<Rejection> objection(PrepareJournal journal) {
		JournalHeader header = journal.header();
		List<JournalLine> lines = journal.lines();
		return Objections.first(() -> aJournalHasTwoLines(lines), () -> amountsAreInTheirCurrencies(header, lines),
				() -> amountsArePositive(lines), () -> aForeignCurrencyHasARate(header),
				() -> functionalAmountsAreTheAmounts(header, lines),
				() -> JournalTotalRules.debitsEqualCredits(lines, JournalLine::amount),
				() -> JournalTotalRules.debitsEqualCredits(lines, JournalLine::functionalAmount),
				() -> JournalTotalRules.linesAreThoseCounted(header.control(), lines),
				() -> JournalTotalRules.clearingIsTheSourcesValue(header.control(), lines),
				() -> JournalTotalRules.taxIsTheSources(header.control(), lines),
				() -> thePostingDateLiesInThePeriod(header), () -> accountsAgree(journal));
	}

	private static Optional<Rejection> aJournalHasTwoLines(List<JournalLine> lines) {
		return Objections.when(lines.size() < 2, "LINES_MISSING", "A journal has two lines or more.");
	}

	private static Optional<Rejection> amountsAreInTheirCurrencies(JournalHeader header, List<JournalLine> lines) {
		return Objections.first(
				() -> firstBroken(lines,
						(line) -> !line.amount().currency().equals(header.currency())
								|| !line.functionalAmount().currency().equals(header.functionalCurrency()),
						"CURRENCY_INVALID", "An amount is not in the journal's or the company's currency."),
				() -> JournalTotalRules.totalsAreInTheCurrency(header));
	}

	private static Optional<Rejection> amountsArePositive(List<JournalLine> lines) {
		return firstBroken(lines, (line) -> !isPositive(line), "AMOUNT_NOT_POSITIVE",
				"Amounts are above zero; the side gives the sign.");
	}

	/**
	 * A rounding line may exist in one of the two currencies alone.
	 */
	private static boolean isPositive(JournalLine line) {
		Money amount = line.amount();
		Money functional = line.functionalAmount();
		boolean none = amount.isNegative() || functional.isNegative();
		boolean zero = (line.role() == AccountRole.ROUNDING) ? amount.isZero() && functional.isZero()
				: amount.isZero() || functional.isZero();
		return !none && !zero;
	}

	private static Optional<Rejection> aForeignCurrencyHasARate(JournalHeader header) {
		boolean foreign = !header.currency().equals(header.functionalCurrency());
		Rate rate = header.rate();
		return Objections.when(foreign && (rate == null || rate.value().signum() <= 0), "FX_MISSING",
				"A journal in a foreign currency needs its exchange rate.");
	}

	/**
	 * Each functional amount is the amount at the rate, rounded; what rounding leaves
	 * over stands in a rounding line, which can only be as large as that.
	 */
	private static Optional<Rejection> functionalAmountsAreTheAmounts(JournalHeader header, List<JournalLine> lines) {
		if (header.currency().equals(header.functionalCurrency())) {
			return firstBroken(lines, (line) -> !line.amount().equals(line.functionalAmount()), "CURRENCY_INVALID",
					"In one currency both amounts are the same.");
		}
		BigDecimal rate = Objects.requireNonNull(header.rate(), "a foreign currency has a rate").value();
		return firstBroken(lines, (line) -> isOff(line, rate, lines.size()), "CURRENCY_INVALID",
				"A functional amount is not the amount at the journal's rate; rounding is a line of its own.");
	}

	private static boolean isOff(JournalLine line, BigDecimal rate, int lines) {
		BigDecimal functional = line.functionalAmount().toDecimal();
		BigDecimal off = line.amount().toDecimal().multiply(rate).subtract(functional).abs();
		BigDecimal halfUnits = off.movePointRight(functional.scale()).multiply(BigDecimal.valueOf(2));
		int roundings = (line.role() == AccountRole.ROUNDING) ? lines : 1;
		return halfUnits.compareTo(BigDecimal.valueOf(roundings)) > 0;
	}

	private static Optional<Rejection> thePostingDateLiesInThePeriod(JournalHeader header) {
		return Objections.when(!header.period().month().contains(header.postingDate()), "DATE_OUTSIDE_PERIOD",
				"The posting date lies outside the period.");
	}

	private static Optional<Rejection> accountsAgree(PrepareJournal journal) {
		Map<AccountCode, ChartAccount> chart = journal.chart()
			.stream()
			.collect(Collectors.toMap(ChartAccount::code, Function.identity(), (first, again) -> first));
		List<JournalLine> lines = journal.lines();
		BiPredicate<JournalLine, Predicate<ChartAccount>> account = (line, test) -> test
			.test(chart.get(line.account()));
		boolean manual = journal.header().origin() == JournalOrigin.MANUAL;
		return Objections.first(
				() -> firstBroken(lines, (line) -> !chart.containsKey(line.account()), "ACCOUNT_UNKNOWN",
						"The chart of accounts does not know the account."),
				() -> firstBroken(lines, (line) -> account.test(line, (known) -> !known.active()), "ACCOUNT_INACTIVE",
						"The account takes no postings."),
				() -> firstBroken(lines,
						(line) -> account.test(line,
								(known) -> !known.required().stream().allMatch(line.dimensions()::has)),
						"DIMENSION_MISSING", "The account needs a dimension that the line does not have."),
				() -> firstBroken(lines, (line) -> manual && account.test(line, ChartAccount::clearing),
						"MANUAL_LINE_ON_CLEARING", "Clearing accounts are posted from recorded facts alone."));
	}

	static Optional<Rejection> firstBroken(List<JournalLine> lines, Predicate<JournalLine> broken, String code,
			String detail) {
		return lines.stream()
			.filter(broken)
			.findFirst()
			.map((line) -> Rejection.of(code, detail).with("line", line.number()).with("account", line.account()));
	}

}
