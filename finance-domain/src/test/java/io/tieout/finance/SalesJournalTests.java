package io.tieout.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tieout.core.BusinessDate;
import io.tieout.core.ChannelId;
import io.tieout.core.CompanyId;
import io.tieout.core.InvalidValueException;
import io.tieout.core.LocationId;
import io.tieout.core.Money;
import io.tieout.core.SourceSystem;
import io.tieout.finance.ControlTotals.TaxTotal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SalesJournalTests {

	@Test
	void salesReturnsFeesAndTaxGoWhereTheyBelong() {
		SalesJournal.Ready journal = Ledger.journal(Till.taxed("1", "12.00", "2.00"), Till.returned("2", "-5.00"),
				Till.of("3", SaleLineKind.POSTAGE, "3.00"), Till.of("4", SaleLineKind.DISCOUNT, "-1.00"),
				Till.of("5", SaleLineKind.STOCK_ADJUSTMENT, "0.00"));

		assertThat(journal.lines()).extracting(JournalLine::role, JournalLine::side, JournalLine::amount)
			.containsExactly(tuple(AccountRole.TENDER_CLEARING, Side.DEBIT, Till.gbp("15.00")),
					tuple(AccountRole.TENDER_CLEARING, Side.CREDIT, Till.gbp("6.00")),
					tuple(AccountRole.NET_SALES, Side.CREDIT, Till.gbp("10.00")),
					tuple(AccountRole.SALES_RETURNS, Side.DEBIT, Till.gbp("5.00")),
					tuple(AccountRole.DISCOUNTS, Side.DEBIT, Till.gbp("1.00")),
					tuple(AccountRole.POSTAGE_INCOME, Side.CREDIT, Till.gbp("3.00")),
					tuple(AccountRole.OUTPUT_TAX, Side.CREDIT, Till.gbp("2.00")));
		assertThat(journal.header().control()).isEqualTo(new ControlTotals(7, 5, 1, Till.gbp("21.00"),
				Till.gbp("21.00"), Till.gbp("9.00"), List.of(new TaxTotal(new TaxCode("STANDARD"), Till.gbp("2.00")))));
	}

	@ParameterizedTest
	@CsvSource({ "GOODS,NET_SALES", "POSTAGE,POSTAGE_INCOME", "FEE,FEES", "DISCOUNT,DISCOUNTS",
			"GIFT_VOUCHER,GIFT_CARD_LIABILITY", "DONATION,DONATIONS_PAYABLE", "SAMPLE,SAMPLES", "MANUAL,MANUAL_SALES" })
	void eachKindOfLineHasItsRole(SaleLineKind kind, AccountRole role) {
		assertThat(SalePosting.of(Till.DAY, Till.of("1", kind, "1.00"))).extracting((posting) -> posting.key().role())
			.containsExactly(AccountRole.TENDER_CLEARING, role);
	}

	@Test
	void linesWithoutMoneyPostNothing() {
		assertThat(SalesJournal.of(Ledger.document(1, 1, 1),
				List.of(Till.of("1", SaleLineKind.STOCK_ADJUSTMENT, "0.00"), Till.sold("2", "0.00")), Ledger.rules()))
			.isEqualTo(new SalesJournal.Nothing());
	}

	@Test
	void aPartOfALateDayIsPostedIntoTheNextOpenMonthUnderItsOwnDate() {
		SalesDocument late = new SalesDocument(Till.DAY, Ledger.POS, 2, new PositionRange(11, 20),
				new AccountingMonth("2011-01"));

		SalesJournal.Ready journal = (SalesJournal.Ready) SalesJournal.of(late, List.of(Till.sold("9", "1.00")),
				Ledger.rules());

		assertThat(journal.header().documentDate()).isEqualTo(BusinessDate.parse("2010-12-01"));
		assertThat(journal.header().postingDate()).isEqualTo(BusinessDate.parse("2011-01-01"));
		assertThat(journal.header().period()).hasToString("UK/pos/2011-01");
		assertThat(journal.header().revision()).isEqualTo(2);
	}

	@Test
	void aForeignCurrencyWaitsForARate() {
		PostingRuleSet inEuros = new PostingRuleSet(1, BusinessDate.parse("2000-01-01"), "GL",
				Currency.getInstance("EUR"), Ledger.rules().rules(), Ledger.chart());

		SalesJournal journal = SalesJournal.of(Ledger.document(1, 1, 1), List.of(Till.sold("1", "1.00")), inEuros);

		assertThat(((SalesJournal.Blocked) journal).rejection().code()).isEqualTo("FX_MISSING");
	}

	@Test
	void aRoleWithoutAnAccountWaitsForARule() {
		PostingRuleSet noFees = rules(
				Ledger.rules().rules().stream().filter((rule) -> rule.role() != AccountRole.FEES).toList());

		SalesJournal journal = SalesJournal.of(Ledger.document(1, 1, 2),
				List.of(Till.sold("1", "1.00"), Till.of("2", SaleLineKind.FEE, "1.00")), noFees);

		assertThat(((SalesJournal.Blocked) journal).rejection().code()).isEqualTo("ACCOUNT_UNKNOWN");
		assertThat(((SalesJournal.Blocked) journal).rejection().facts()).containsEntry("role", "FEES");
	}

	@Test
	void sumsThatOverflowWaitForAPerson() {
		List<SaleLine> lines = new ArrayList<>();
		for (int count = 0; count < 3; count++) {
			lines.add(Till.line("x", SaleLineKind.GOODS, false, Money.ofMinor(Long.MAX_VALUE / 2, "GBP"), null));
		}

		SalesJournal journal = SalesJournal.of(Ledger.document(1, 1, 3), lines, Ledger.rules());

		assertThat(((SalesJournal.Blocked) journal).rejection().code()).isEqualTo("AMOUNT_OUT_OF_RANGE");
	}

	@Test
	void theNarrowestRuleGivesTheAccount() {
		AccountRule any = AccountRule.of(AccountRole.TENDER_CLEARING, new AccountCode("any"));
		AccountRule card = AccountRule.of(AccountRole.TENDER_CLEARING, new Tender("CARD"), new AccountCode("card"));
		AccountRule cash = AccountRule.of(AccountRole.TENDER_CLEARING, new Tender("CASH"), new AccountCode("cash"));
		AccountRule store = new AccountRule(AccountRole.TENDER_CLEARING, new AccountCode("store"),
				new LocationId("LONDON-1"), null, null, null, null);
		AccountRule detailed = new AccountRule(AccountRole.TENDER_CLEARING, new AccountCode("detailed"), null,
				new ChannelId("store"), new Tender("CARD"), new TaxCode("STANDARD"), new Department("GENERAL"));
		SummaryKey key = SalePosting.of(Till.DAY, Till.sold("1", "1.00")).get(0).key();

		assertThat(rules(List.of(any, cash)).accountFor(key)).contains(new AccountCode("any"));
		assertThat(rules(List.of(any, card, cash)).accountFor(key)).contains(new AccountCode("card"));
		assertThat(rules(List.of(card, detailed, any)).accountFor(key)).contains(new AccountCode("detailed"));
		assertThat(rules(List.of(detailed, store, any)).accountFor(key)).contains(new AccountCode("store"));
		assertThat(rules(List.of(cash)).accountFor(key)).isEmpty();
	}

	@Test
	void aJournalsNumberFollowsFromItsDocumentAndRevision() {
		DocumentRef document = DocumentRef.salesOf(Till.DAY, Ledger.POS);

		assertThat(JournalId.of(document, 1)).isEqualTo(JournalId.of(document, 1))
			.hasToString("81d3abda-a078-35a8-aa1d-523f15f30915");
		assertThat(List.of(JournalId.of(document, 2), JournalId.of(DocumentRef.salesOf(Till.DAY, other()), 1),
				JournalId.of(new DocumentRef(Ledger.POS, "STORE_DAY", document.id(), "TENDERS"), 1),
				JournalId.of(DocumentRef.salesOf(
						new StoreDayId(new CompanyId("UK"), new LocationId("LONDON-2"), Till.DAY.date()), Ledger.POS),
						1)))
			.doesNotHaveDuplicates()
			.doesNotContain(JournalId.of(document, 1));
	}

	private static SourceSystem other() {
		return new SourceSystem("till");
	}

	private static PostingRuleSet rules(List<AccountRule> rules) {
		return new PostingRuleSet(1, BusinessDate.parse("2000-01-01"), "GL", Ledger.GBP, rules, Ledger.chart());
	}

	@Test
	void aRangeHoldsItsEndsAndWhatIsBetween() {
		PositionRange first = new PositionRange(5, 9);

		assertThat(List.of(4L, 5L, 9L, 10L)).filteredOn(first::contains).containsExactly(5L, 9L);
		assertThatThrownBy(() -> new PositionRange(10, 9)).isInstanceOf(InvalidValueException.class);
		assertThatThrownBy(() -> new PositionRange(0, 9)).isInstanceOf(InvalidValueException.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2010-13", "2010-1", "201-12", "2010-12-01", "" })
	void aMonthIsWrittenYearAndMonth(String text) {
		assertThatThrownBy(() -> new AccountingMonth(text)).isInstanceOf(InvalidValueException.class);
	}

	@Test
	void monthsFollowEachOther() {
		assertThat(Ledger.DECEMBER.next()).isEqualTo(new AccountingMonth("2011-01"));
		assertThat(AccountingMonth.of(Till.DAY.date())).isEqualTo(Ledger.DECEMBER);
		assertThat(Ledger.DECEMBER).isLessThan(Ledger.DECEMBER.next());
	}

	@Test
	void paymentMethodsHaveOneSpelling() {
		assertThat(List.of("credit_card", "Credit Card", "CREDIT-CARD", " credit  card "))
			.allMatch((text) -> new PaymentMethod(text).equals(PaymentMethod.CREDIT_CARD));
	}

}
