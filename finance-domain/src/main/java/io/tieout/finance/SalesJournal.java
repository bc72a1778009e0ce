package io.tieout.finance;

import io.tieout.core.BusinessDate;
import io.tieout.core.Rejection;
import io.tieout.finance.ControlTotals.TaxTotal;
import io.tieout.finance.SalesSummary.Sum;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sums sale lines into a journal by the posting rules: which account, on which date, into
 * which period. Pure: the same lines, document and rules give the same journal.
 */
public sealed interface SalesJournal {

	/**
	 * The journal of some lines of a trading day.
	 * @param lines the lines that are new in this revision, at least one
	 */
	static SalesJournal of(SalesDocument document, List<SaleLine> lines, PostingRuleSet rules) {
		try {
			return of(document, SalesSummary.of(document.storeDay(), lines), rules);
		}
		catch (ArithmeticException ex) {
			return new Blocked(Rejection.of("AMOUNT_OUT_OF_RANGE", "The day's sums are larger than any amount."));
		}
	}

	private static SalesJournal of(SalesDocument document, SalesSummary summary, PostingRuleSet rules) {
		if (summary.isEmpty()) {
			return new Nothing();
		}
		Currency currency = summary.sourceValue().currency();
		if (!currency.equals(rules.functionalCurrency())) {
			return new Blocked(Rejection.of("FX_MISSING", "There is no exchange rate into the functional currency.")
				.with("currency", currency)
				.with("functionalCurrency", rules.functionalCurrency()));
		}
		Optional<SummaryKey> unmapped = summary.sums()
			.keySet()
			.stream()
			.filter((key) -> rules.accountFor(key).isEmpty())
			.findFirst();
		return unmapped.<SalesJournal>map((key) -> new Blocked(noAccount(key)))
			.orElseGet(() -> new Ready(header(document, summary, rules), lines(summary, rules), rules.chart()));
	}

	private static Rejection noAccount(SummaryKey key) {
		return Rejection.of("ACCOUNT_UNKNOWN", "No posting rule says which account this posts to.")
			.with("role", key.role())
			.with("channel", key.channel())
			.with("tender", key.tender())
			.with("taxCode", key.taxCode())
			.with("department", key.department());
	}

	private static JournalHeader header(SalesDocument document, SalesSummary summary, PostingRuleSet rules) {
		Currency currency = summary.sourceValue().currency();
		BusinessDate day = document.storeDay().date();
		ControlTotals control = new ControlTotals(summary.sums().size(), summary.sourceLines(),
				summary.linesWithoutMoney(), summary.total(Side.DEBIT), summary.total(Side.CREDIT),
				summary.sourceValue(), taxes(summary));
		return new JournalHeader(document.storeDay().company(), rules.ledger(), document.document(),
				document.revision(), "SALES", JournalOrigin.AUTOMATIC, day,
				document.month().contains(day) ? day : document.month().firstDay(), document.period(), currency,
				rules.functionalCurrency(), null, rules.version(), control, document.range(), null);
	}

	private static List<TaxTotal> taxes(SalesSummary summary) {
		return summary.taxes()
			.entrySet()
			.stream()
			.map((total) -> new TaxTotal(total.getKey(), total.getValue()))
			.toList();
	}

	private static List<JournalLine> lines(SalesSummary summary, PostingRuleSet rules) {
		List<JournalLine> lines = new ArrayList<>(summary.sums().size());
		for (Map.Entry<SummaryKey, Sum> entry : summary.sums().entrySet()) {
			SummaryKey key = entry.getKey();
			Sum sum = entry.getValue();
			lines.add(new JournalLine(lines.size() + 1, rules.accountFor(key).orElseThrow(), key.role(), key.side(),
					sum.amount(), sum.amount(), new JournalLine.LineTax(key.taxCode(), null, null, null),
					new Dimensions(key.storeDay().store(), null, key.channel(), key.tender(), key.department(), null),
					null, null, null, sum.lines()));
		}
		return lines;
	}

	/**
	 * There is no money to post.
	 */
	record Nothing() implements SalesJournal {
	}

	/**
	 * It cannot be posted before somebody mends the rules.
	 *
	 * @param rejection what is missing
	 */
	record Blocked(Rejection rejection) implements SalesJournal {
	}

	/**
	 * It can be prepared.
	 *
	 * @param header what it is
	 * @param lines its lines
	 * @param chart the accounts, as the chart of accounts knows them
	 */
	record Ready(JournalHeader header, List<JournalLine> lines, List<ChartAccount> chart) implements SalesJournal {

		public Ready {
			lines = List.copyOf(lines);
			chart = List.copyOf(chart);
		}

	}

}
