package io.tieout.finance;

import io.tieout.core.BusinessDate;
import io.tieout.core.Money;
import io.tieout.core.Rate;
import io.tieout.finance.ControlTotals.TaxTotal;
import io.tieout.finance.JournalCommand.PrepareJournal;
import io.tieout.finance.JournalEvent.JournalPrepared;
import io.tieout.testing.Scenario;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a journal must be like.
 */
final class JournalScenarios {

	private static final Instant NOW = Instant.parse("2010-12-02T03:00:00Z");

	private static final SalesJournal.Ready SALES = Ledger.journal(Till.sold("1", "15.30"), Till.returned("2", "-5.00"),
			Till.taxed("3", "12.00", "2.00"));

	private static final JournalHeader HEADER = SALES.header();

	private static final ControlTotals COUNTED = HEADER.control();

	private static final TaxCode STANDARD = new TaxCode("STANDARD");

	/** Place of the tax line among the lines. */
	private static final int TAX = SALES.lines().size() - 1;

	private static final Currency EUR = Currency.getInstance("EUR");

	private JournalScenarios() {
	}

	private static PrepareJournal prepare(JournalHeader header, List<JournalLine> lines, List<ChartAccount> chart) {
		return new PrepareJournal(header, lines, chart, "erp-posting", NOW);
	}

	private static PrepareJournal withLine(int index, UnaryOperator<JournalLine> change) {
		return prepare(HEADER, changed(SALES.lines(), index, change), SALES.chart());
	}

	private static PrepareJournal with(JournalHeader header) {
		return prepare(header, SALES.lines(), SALES.chart());
	}

	private static List<JournalLine> changed(List<JournalLine> lines, int index, UnaryOperator<JournalLine> change) {
		List<JournalLine> copy = new ArrayList<>(lines);
		copy.set(index, change.apply(copy.get(index)));
		return copy;
	}

	private static JournalLine amounts(JournalLine line, Money amount, Money functional) {
		return new JournalLine(line.number(), line.account(), line.role(), line.side(), amount, functional, line.tax(),
				line.dimensions(), line.party(), line.quantity(), line.sourceLine(), line.sourceLines());
	}

	private static JournalLine more(JournalLine line) {
		Money more = line.amount().plus(Till.gbp("0.01"));
		return amounts(line, more, more);
	}

	private static JournalLine elsewhere(JournalLine line) {
		return new JournalLine(line.number(), new AccountCode("none"), line.role(), line.side(), line.amount(),
				line.functionalAmount(), line.tax(), line.dimensions(), line.party(), line.quantity(),
				line.sourceLine(), line.sourceLines());
	}

	private static JournalLine nowhere(JournalLine line) {
		return new JournalLine(line.number(), line.account(), line.role(), line.side(), line.amount(),
				line.functionalAmount(), line.tax(), new Dimensions(null, null, null, null, null, null), line.party(),
				line.quantity(), line.sourceLine(), line.sourceLines());
	}

	private static JournalHeader header(JournalOrigin origin, BusinessDate postingDate, Currency functional,
			@Nullable Rate rate, ControlTotals control) {
		return new JournalHeader(HEADER.company(), HEADER.ledger(), HEADER.document(), HEADER.revision(), HEADER.type(),
				origin, HEADER.documentDate(), postingDate, HEADER.period(), HEADER.currency(), functional, rate,
				HEADER.rulesVersion(), control, HEADER.range(), null);
	}

	private static JournalHeader counted(ControlTotals control) {
		return header(HEADER.origin(), HEADER.postingDate(), Ledger.GBP, null, control);
	}

	private static Scenario.Given scenario(String name) {
		return Scenario.of(name, JournalAggregate.class);
	}

	static Stream<Scenario> all() {
		return Stream.of(preparation(), amounts(), totals(), currencies(), exchange(), accounts())
			.flatMap((scenarios) -> scenarios);
	}

	private static Stream<Scenario> preparation() {
		JournalPrepared prepared = new JournalPrepared(HEADER.journalId(), HEADER, SALES.lines(), "erp-posting", NOW);
		return Stream.of(scenario("a valid journal is prepared").when(with(HEADER)).then(prepared),
				scenario("a revision has one journal").given(prepared).when(with(HEADER)).thenRefused("DUPLICATE"),
				scenario("a journal is posted within its period")
					.when(with(header(HEADER.origin(), BusinessDate.parse("2011-01-01"), Ledger.GBP, null,
							HEADER.control())))
					.thenRefused("DATE_OUTSIDE_PERIOD"));
	}

	private static Stream<Scenario> amounts() {
		Money nothing = Till.gbp("0.00");
		return Stream.of(
				scenario("a line alone is no journal").when(prepare(HEADER, SALES.lines().subList(0, 1), SALES.chart()))
					.thenRefused("LINES_MISSING"),
				scenario("a line has an amount").when(withLine(0, (line) -> amounts(line, nothing, nothing)))
					.thenRefused("AMOUNT_NOT_POSITIVE"),
				scenario("an amount is positive")
					.when(withLine(0, (line) -> amounts(line, line.amount().negated(), line.amount().negated())))
					.thenRefused("AMOUNT_NOT_POSITIVE"),
				scenario("debits equal credits").when(withLine(0, JournalScenarios::more)).thenRefused("UNBALANCED"));
	}

	private static Stream<Scenario> totals() {
		Money penny = Till.gbp("0.01");
		return Stream.of(
				scenario("a lost line is noticed")
					.when(with(counted(new ControlTotals(COUNTED.lines() + 1, COUNTED.sourceLines(), 0, COUNTED.debit(),
							COUNTED.credit(), COUNTED.sourceValue(), COUNTED.taxes()))))
					.thenRefused("CONTROL_TOTAL_MISMATCH"),
				scenario("a lost debit is noticed")
					.when(with(counted(new ControlTotals(COUNTED.lines(), COUNTED.sourceLines(), 0,
							COUNTED.debit().plus(penny), COUNTED.credit(), COUNTED.sourceValue(), COUNTED.taxes()))))
					.thenRefused("CONTROL_TOTAL_MISMATCH"),
				scenario("a lost credit is noticed")
					.when(with(counted(new ControlTotals(COUNTED.lines(), COUNTED.sourceLines(), 0, COUNTED.debit(),
							COUNTED.credit().plus(penny), COUNTED.sourceValue(), COUNTED.taxes()))))
					.thenRefused("CONTROL_TOTAL_MISMATCH"),
				scenario("clearing takes what the source lines come to")
					.when(with(counted(new ControlTotals(COUNTED.lines(), COUNTED.sourceLines(), 0, COUNTED.debit(),
							COUNTED.credit(), COUNTED.sourceValue().plus(penny), COUNTED.taxes()))))
					.thenRefused("CONTROL_TOTAL_MISMATCH"),
				scenario("a lost source line is noticed")
					.when(with(counted(new ControlTotals(COUNTED.lines(), COUNTED.sourceLines() + 1, 0, COUNTED.debit(),
							COUNTED.credit(), COUNTED.sourceValue(), COUNTED.taxes()))))
					.thenRefused("CONTROL_TOTAL_MISMATCH"),
				scenario("tax is what the source computed")
					.when(with(counted(taxed(new TaxTotal(STANDARD, Till.gbp("2.01"))))))
					.thenRefused("TAX_MISMATCH"),
				scenario("tax is compared code by code")
					.when(with(counted(taxed(new TaxTotal(STANDARD, Till.gbp("1.00")),
							new TaxTotal(new TaxCode("REDUCED"), Till.gbp("1.00"))))))
					.thenRefused("TAX_MISMATCH"),
				scenario("tax that was not counted is noticed").when(with(counted(taxed())))
					.thenRefused("TAX_MISMATCH"),
				scenario("a tax line says its code").when(withLine(TAX, JournalScenarios::untaxed))
					.thenRefused("TAX_MISMATCH"));
	}

	private static ControlTotals taxed(TaxTotal... taxes) {
		return new ControlTotals(COUNTED.lines(), COUNTED.sourceLines(), 0, COUNTED.debit(), COUNTED.credit(),
				COUNTED.sourceValue(), List.of(taxes));
	}

	private static JournalLine untaxed(JournalLine line) {
		return new JournalLine(line.number(), line.account(), line.role(), line.side(), line.amount(),
				line.functionalAmount(), null, line.dimensions(), line.party(), line.quantity(), line.sourceLine(),
				line.sourceLines());
	}

	private static Stream<Scenario> currencies() {
		Money euros = Money.of("15.30", "EUR");
		ControlTotals inEuros = new ControlTotals(COUNTED.lines(), COUNTED.sourceLines(), 0, COUNTED.debit(),
				COUNTED.credit(), euros, COUNTED.taxes());
		return Stream.of(
				scenario("an amount is in the journal's currency")
					.when(withLine(0, (line) -> amounts(line, euros, line.functionalAmount())))
					.thenRefused("CURRENCY_INVALID"),
				scenario("a functional amount is in the company's currency")
					.when(withLine(0, (line) -> amounts(line, line.amount(), euros)))
					.thenRefused("CURRENCY_INVALID"),
				scenario("control totals are in the journal's currency").when(with(counted(inEuros)))
					.thenRefused("CURRENCY_INVALID"),
				scenario("in one currency both amounts are the same")
					.when(withLine(0, (line) -> amounts(line, line.amount(), line.amount().plus(Till.gbp("0.01")))))
					.thenRefused("CURRENCY_INVALID"));
	}

	/**
	 * 10.01 and 5.00 against 15.01 at a third: 3.34 and 1.67 against 5.00, so that a cent
	 * is left over.
	 */
	private static Stream<Scenario> exchange() {
		Rate third = Rate.of("0.3333333333");
		SalesJournal.Ready sales = Ledger.journal(Till.sold("1", "10.01"), Till.of("2", SaleLineKind.POSTAGE, "5.00"));
		List<JournalLine> lines = sales.lines().stream().map((line) -> inEuros(line, third)).toList();
		List<JournalLine> even = rounded(lines, "0.01");
		JournalHeader header = foreign(sales.header(), even, third);
		return Stream.of(
				scenario("a journal in a foreign currency is prepared, its rounding a line of its own")
					.when(prepare(header, even, sales.chart()))
					.then(new JournalPrepared(header.journalId(), header, even, "erp-posting", NOW)),
				scenario("a foreign currency has a rate")
					.when(prepare(foreign(sales.header(), even, null), even, sales.chart()))
					.thenRefused("FX_MISSING"),
				scenario("a rate is above zero")
					.when(prepare(foreign(sales.header(), even, Rate.of("0")), even, sales.chart()))
					.thenRefused("FX_MISSING"),
				scenario("a journal balances in the company's currency too")
					.when(prepare(foreign(sales.header(), lines, third), lines, sales.chart()))
					.thenRefused("UNBALANCED"),
				scenario("a functional amount is the amount at the rate")
					.when(prepare(foreign(sales.header(), even, Rate.of("0.34")), even, sales.chart()))
					.thenRefused("CURRENCY_INVALID"),
				scenario("a rounding line is no larger than rounding explains")
					.when(prepare(foreign(sales.header(), lines, third), rounded(lines, "0.03"), sales.chart()))
					.thenRefused("CURRENCY_INVALID"));
	}

	private static JournalLine inEuros(JournalLine line, Rate rate) {
		return amounts(line, line.amount(),
				Money.of(line.amount().toDecimal().multiply(rate.value()).setScale(2, RoundingMode.HALF_UP), EUR));
	}

	private static List<JournalLine> rounded(List<JournalLine> lines, String rounding) {
		JournalLine line = new JournalLine(lines.size() + 1, Ledger.account(AccountRole.ROUNDING), AccountRole.ROUNDING,
				Side.DEBIT, Till.gbp("0.00"), Money.of(rounding, "EUR"), null,
				new Dimensions(null, null, null, null, null, null), null, null, null, 0);
		return Stream.concat(lines.stream(), Stream.of(line)).toList();
	}

	private static JournalHeader foreign(JournalHeader sales, List<JournalLine> lines, @Nullable Rate rate) {
		ControlTotals control = sales.control();
		return header(sales.origin(), sales.postingDate(), EUR, rate,
				new ControlTotals(lines.size(), control.sourceLines(), control.linesWithoutMoney(), control.debit(),
						control.credit(), control.sourceValue(), control.taxes()));
	}

	private static Stream<Scenario> accounts() {
		List<ChartAccount> inactive = SALES.chart()
			.stream()
			.map((account) -> new ChartAccount(account.code(), account.name(), false, account.clearing(),
					account.required()))
			.toList();
		return Stream.of(
				scenario("an account is known").when(withLine(0, JournalScenarios::elsewhere))
					.thenRefused("ACCOUNT_UNKNOWN"),
				scenario("an account takes postings").when(prepare(HEADER, SALES.lines(), inactive))
					.thenRefused("ACCOUNT_INACTIVE"),
				scenario("a line has the dimensions its account needs").when(withLine(0, JournalScenarios::nowhere))
					.thenRefused("DIMENSION_MISSING"),
				scenario("nobody posts to a clearing account by hand")
					.when(with(header(JournalOrigin.MANUAL, HEADER.postingDate(), Ledger.GBP, null, HEADER.control())))
					.thenRefused("MANUAL_LINE_ON_CLEARING"));
	}

}
