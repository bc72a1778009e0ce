package io.tieout.finance;

import io.tieout.core.Money;
import io.tieout.core.Objections;
import io.tieout.core.Rejection;
import io.tieout.finance.ControlTotals.TaxTotal;
import java.math.BigInteger;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a journal comes to: balanced, and what was counted on the source's lines.
 */
final class JournalTotalRules {

	private JournalTotalRules() {
	}

	static Optional<Rejection> totalsAreInTheCurrency(JournalHeader header) {
		ControlTotals control = header.control();
		boolean agree = Stream
			.concat(Stream.of(control.debit(), control.credit(), control.sourceValue()),
					control.taxes().stream().map(TaxTotal::tax))
			.map(Money::currency)
			.allMatch(header.currency()::equals);
		return Objections.when(!agree, "CURRENCY_INVALID", "A control total is not in the journal's currency.");
	}

	static Optional<Rejection> debitsEqualCredits(List<JournalLine> lines, Function<JournalLine, Money> amount) {
		BigInteger difference = net(lines.stream(), amount);
		Currency currency = amount.apply(lines.get(0)).currency();
		return (difference.signum() == 0) ? Optional.empty()
				: Optional.of(Rejection.of("UNBALANCED", "Debits and credits differ.")
					.with("currency", currency)
					.with("differenceMinor", difference));
	}

	static Optional<Rejection> linesAreThoseCounted(ControlTotals control, List<JournalLine> lines) {
		boolean agree = control.lines() == lines.size() && same(control.debit(), net(of(lines, Side.DEBIT)))
				&& same(control.credit(), net(of(lines, Side.CREDIT)).negate());
		return Objections.when(!agree, "CONTROL_TOTAL_MISMATCH", "The lines are not those that were counted.");
	}

	/**
	 * Every source line with money is behind exactly one clearing line.
	 */
	static Optional<Rejection> clearingIsTheSourcesValue(ControlTotals control, List<JournalLine> lines) {
		List<JournalLine> clearing = of(lines, AccountRole.TENDER_CLEARING).toList();
		long cleared = clearing.stream().mapToLong(JournalLine::sourceLines).sum();
		boolean agree = same(control.sourceValue(), net(clearing.stream()))
				&& cleared + control.linesWithoutMoney() == control.sourceLines();
		return Objections.when(!agree, "CONTROL_TOTAL_MISMATCH",
				"Clearing does not take what the source lines come to, or not from as many of them.");
	}

	/**
	 * Tax is taken as the source computed it, code by code.
	 */
	static Optional<Rejection> taxIsTheSources(ControlTotals control, List<JournalLine> lines) {
		List<JournalLine> taxed = of(lines, AccountRole.OUTPUT_TAX).toList();
		Map<TaxCode, BigInteger> open = new HashMap<>();
		control.taxes().forEach((total) -> open.merge(total.code(), minor(total.tax()), BigInteger::add));
		for (JournalLine line : taxed) {
			if (line.tax() == null) {
				return mismatch("A tax line does not say its tax code.").map((why) -> why.with("line", line.number()));
			}
			open.merge(line.tax().code(), net(Stream.of(line)), BigInteger::add);
		}
		return open.entrySet()
			.stream()
			.filter((left) -> left.getValue().signum() != 0)
			.findFirst()
			.flatMap((left) -> mismatch("The tax lines are not the tax that the source computed.")
				.map((why) -> why.with("taxCode", left.getKey()).with("differenceMinor", left.getValue().negate())));
	}

	private static Optional<Rejection> mismatch(String detail) {
		return Optional.of(Rejection.of("TAX_MISMATCH", detail));
	}

	private static Stream<JournalLine> of(List<JournalLine> lines, Side side) {
		return lines.stream().filter((line) -> line.side() == side);
	}

	private static Stream<JournalLine> of(List<JournalLine> lines, AccountRole role) {
		return lines.stream().filter((line) -> line.role() == role);
	}

	private static boolean same(Money total, BigInteger sum) {
		return minor(total).equals(sum);
	}

	private static BigInteger net(Stream<JournalLine> lines) {
		return net(lines, JournalLine::amount);
	}

	/** Debits less credits. */
	private static BigInteger net(Stream<JournalLine> lines, Function<JournalLine, Money> amount) {
		return lines
			.map((line) -> (line.side() == Side.DEBIT) ? minor(amount.apply(line)) : minor(amount.apply(line)).negate())
			.reduce(BigInteger.ZERO, BigInteger::add);
	}

	private static BigInteger minor(Money amount) {
		return BigInteger.valueOf(amount.amountMinor());
	}

}
