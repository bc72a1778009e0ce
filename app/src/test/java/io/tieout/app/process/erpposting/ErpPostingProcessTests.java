package io.tieout.app.process.erpposting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tieout.app.process.ProcessOnPostgres;
import io.tieout.app.process.erpposting.Companies.Company;
import io.tieout.contract.Command;
import io.tieout.core.BusinessDate;
import io.tieout.core.CompanyId;
import io.tieout.core.Money;
import io.tieout.core.SourceSystem;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.finance.AccountRole;
import io.tieout.finance.AccountRule;
import io.tieout.finance.AccountingMonth;
import io.tieout.finance.AccountingPeriodCommand.ClosePeriod;
import io.tieout.finance.AccountingPeriodCommand.OpenPeriod;
import io.tieout.finance.AccountingPeriodCommand.SettleJournal;
import io.tieout.finance.AccountingPeriodCommand.StartClosing;
import io.tieout.finance.AccountingPeriodEvent.JournalTurnedAway;
import io.tieout.finance.FinanceDomain;
import io.tieout.finance.JournalEvent.JournalPrepared;
import io.tieout.finance.JournalHeader;
import io.tieout.finance.PeriodId;
import io.tieout.finance.PositionRange;
import io.tieout.finance.PostingRuleSet;
import io.tieout.finance.PostingRulesCommand.ApprovePostingRules;
import io.tieout.finance.PostingRulesCommand.InstallPostingRules;
import io.tieout.finance.PostingRulesCommand.ProposePostingRules;
import io.tieout.finance.PostingRulesEvent.PostingRulesAdopted;
import io.tieout.finance.SaleLine;
import io.tieout.finance.Side;
import io.tieout.finance.StoreDayEvent.SaleLineRecorded;
import io.tieout.finance.StoreDayId;
import io.tieout.finance.SummaryKey;
import io.tieout.reconciliation.BreakClass;
import io.tieout.reconciliation.BreakEvent;
import io.tieout.reconciliation.BreakEvent.BreakClosed;
import io.tieout.reconciliation.BreakEvent.BreakDetected;
import io.tieout.reconciliation.ReconciliationKernel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ErpPostingProcessTests {

	private static final ErpPostingTerms TERMS = new ErpPostingTerms(Duration.ofMinutes(1), Duration.ofHours(2));

	private static final Currency GBP = Currency.getInstance("GBP");

	private static final Companies LISTED = new Companies(
			List.of(new Company(new CompanyId("UK"), GBP, "UK-1", Set.of())));

	private static final Companies NONE = new Companies(List.of());

	private static final StoreDayId DAY = SalesLines.day("2010-12-01");

	private static final PeriodId DECEMBER = new PeriodId(SalesLines.COMPANY, new SourceSystem("pos"),
			new AccountingMonth("2010-12"));

	private final ProcessOnPostgres store = new ProcessOnPostgres(new FinanceDomain(), new ReconciliationKernel());

	private final ErpPostingProcess process = process(LISTED);

	/** When the facts of a test are long recorded. */
	private final Instant later = Instant.now().plus(Duration.ofHours(1));

	private ErpPostingProcess process(Companies companies) {
		return new ErpPostingProcess(this.store.jdbc(), this.store.reader(), this.store.node().commands(), TERMS,
				companies);
	}

	@AfterEach
	void close() {
		this.store.close();
	}

	private static Money gbp(String amount) {
		return Money.of(amount, "GBP");
	}

	private List<JournalPrepared> journals() {
		return this.store.events(JournalPrepared.class);
	}

	private void act(Command command) {
		this.store.record("office", List.of(command));
	}

	@Test
	void threeRealDaysArePostedToThePenny() {
		Map<String, Money> days = Map.of("2010-12-01", gbp("58635.56"), "2011-01-18", gbp("18680.80"), "2011-12-09",
				gbp("32131.53"));
		days.keySet().forEach((date) -> this.store.record("pos", SalesLines.read(date)));

		assertThat(this.store.settle(this.process, this.later)).isTrue();

		Map<String, Money> posted = new HashMap<>();
		journals().forEach((journal) -> posted.put(journal.header().documentDate().toString(),
				journal.header().control().sourceValue()));
		assertThat(posted).isEqualTo(days);
		assertThat(journals()).hasSize(3).allSatisfy(this::leadsToItsLinesAndBack);
	}

	private void leadsToItsLinesAndBack(JournalPrepared journal) {
		JournalHeader header = journal.header();
		List<SaleLine> lines = new ArrayList<>();
		this.store.recorded(SaleLineRecorded.class)
			.stream()
			.filter((event) -> header.range().contains(event.position())
					&& header.document().id().equals(((SaleLineRecorded) event.payload()).storeDay().toString()))
			.forEach((event) -> lines.add(((SaleLineRecorded) event.payload()).line()));
		assertThat(lines).hasSize((int) header.control().sourceLines());
		journal.lines().forEach((line) -> {
			SummaryKey key = SummaryKey.of(header, line);
			assertThat(lines.stream().filter(key::covers)).hasSize((int) line.sourceLines());
		});
		assertThat(lines).filteredOn((line) -> !line.amount().isZero())
			.allMatch((line) -> journal.lines().stream().anyMatch((each) -> SummaryKey.of(header, each).covers(line)));
	}

	@Test
	void aDayIsPostedOnceItIsQuiet() {
		this.store.record("pos", List.of(SalesLines.sold(DAY, "1", "10.00")));

		assertThat(this.store.settle(this.process, Instant.now())).isFalse();
		assertThat(journals()).isEmpty();

		assertThat(this.store.settle(this.process, this.later)).isTrue();
		assertThat(journals()).hasSize(1);
	}

	@Test
	void aDayThatStillTradesWaitsLonger() {
		String today = Instant.now().toString().substring(0, 10);
		this.store.record("pos", List.of(SalesLines.sold(SalesLines.day(today), "1", "10.00")));

		this.store.settle(this.process, this.later);
		assertThat(journals()).isEmpty();

		this.store.settle(this.process, this.later.plus(TERMS.quietWhileTrading()));
		assertThat(journals()).hasSize(1);
	}

	@Test
	void whatComesLateIsTheNextRevisionAndRangesAbut() {
		this.store.record("pos", List.of(SalesLines.sold(DAY, "1", "10.00"), SalesLines.adjusted(DAY, "2")));
		this.store.settle(this.process, this.later);
		this.store.record("pos", List.of(SalesLines.sold(DAY, "3", "2.50")));
		this.store.settle(this.process, this.later);

		assertThat(journals())
			.extracting((journal) -> journal.header().revision(), (journal) -> journal.header().control().sourceValue(),
					(journal) -> journal.header().control().sourceLines())
			.containsExactly(tuple(1, gbp("10.00"), 2L), tuple(2, gbp("2.50"), 1L));
		PositionRange first = journals().get(0).header().range();
		PositionRange second = journals().get(1).header().range();
		assertThat(first.fromPosition()).isEqualTo(1);
		assertThat(second.fromPosition()).isEqualTo(first.throughPosition() + 1);
	}

	@Test
	void linesWithoutMoneyWaitForTheFirstWithSome() {
		this.store.record("pos", List.of(SalesLines.adjusted(DAY, "1")));
		assertThat(this.store.settle(this.process, this.later)).isTrue();
		assertThat(journals()).isEmpty();

		this.store.record("pos", List.of(SalesLines.sold(DAY, "2", "10.00")));
		this.store.settle(this.process, this.later);

		assertThat(journals()).singleElement()
			.satisfies((journal) -> assertThat(journal.header().range().fromPosition()).isEqualTo(1))
			.satisfies((journal) -> assertThat(journal.header().control().sourceLines()).isEqualTo(2));
	}

	@Test
	void twoSourcesOfOneDayAreTwoDocuments() {
		this.store.record("pos", List.of(SalesLines.sold(DAY, "1", "10.00")));
		this.store.record("kiosk", List.of(SalesLines.sold(DAY, "1", "3.00")));
		this.store.record("pos", List.of(SalesLines.sold(DAY, "2", "5.00")));

		this.store.settle(this.process, this.later);

		assertThat(journals())
			.extracting((journal) -> journal.header().document().source().value(),
					(journal) -> journal.header().control().sourceValue())
			.containsExactlyInAnyOrder(tuple("pos", gbp("15.00")), tuple("kiosk", gbp("3.00")));
	}

	@Test
	void whatComesAfterTheCloseIsPostedIntoTheNextMonthUnderItsOwnDate() {
		this.store.record("pos", List.of(SalesLines.sold(DAY, "1", "10.00")));
		this.store.settle(this.process, this.later);
		act(new StartClosing(DECEMBER, "u-1", this.later));
		act(new SettleJournal(DECEMBER, journals().get(0).journalId(), this.later));
		act(new ClosePeriod(DECEMBER, "u-1", this.later));
		this.store.record("pos", List.of(SalesLines.sold(DAY, "2", "1.00")));

		this.store.settle(this.process, this.later);

		JournalHeader late = journals().get(1).header();
		assertThat(late.revision()).isEqualTo(2);
		assertThat(late.documentDate()).isEqualTo(BusinessDate.parse("2010-12-01"));
		assertThat(late.postingDate()).isEqualTo(BusinessDate.parse("2011-01-01"));
		assertThat(late.period().month()).isEqualTo(new AccountingMonth("2011-01"));
	}

	@Test
	void aPeriodThatClosesAtTheLastMomentTurnsTheJournalAwayOnRecord() {
		act(new OpenPeriod(DECEMBER, "u-1", this.later));
		this.store.record("pos", List.of(SalesLines.sold(DAY, "1", "10.00")));
		this.store.deliver(this.process);
		act(new StartClosing(DECEMBER, "u-1", this.later));

		this.process.settle(this.later, this.store.reader().lastPosition());
		assertThat(this.store.events(JournalTurnedAway.class)).hasSize(1);
		assertThat(journals()).isEmpty();

		this.store.settle(this.process, this.later);
		assertThat(journals()).extracting((journal) -> journal.header().period().month().value())
			.containsExactly("2011-01");
	}

	@Test
	void theFirstSaleOfACompanyInstallsItsRulesOnce() {
		this.store.record("pos", List.of(SalesLines.sold(DAY, "1", "10.00"),
				SalesLines.sold(SalesLines.day("2010-12-02"), "1", "10.00")));

		this.store.settle(this.process, this.later);

		assertThat(this.store.events(PostingRulesAdopted.class)).singleElement()
			.satisfies((adopted) -> assertThat(adopted.rules()).isEqualTo(StandardPostingRules.of(GBP, "UK-1")))
			.satisfies((adopted) -> assertThat(adopted.approvedBy()).isNull());
		assertThat(journals()).hasSize(2);
	}

	@Test
	void aCompanyReportsInItsOwnCurrencyWhateverItSellsInFirst() {
		ErpPostingProcess german = process(
				new Companies(List.of(new Company(new CompanyId("UK"), Currency.getInstance("EUR"), "GL", Set.of()))));
		this.store.record("pos", List.of(SalesLines.sold(DAY, "1", "10.00")));

		this.store.settle(german, this.later);

		assertThat(journals()).isEmpty();
		assertThat(this.store.events(PostingRulesAdopted.class)).singleElement()
			.satisfies((adopted) -> assertThat(adopted.rules().functionalCurrency()).hasToString("EUR"));
		assertThat(this.store.events(BreakDetected.class)).extracting((found) -> found.figures().rule().name())
			.containsExactly("FX_MISSING");
	}

	@Test
	void salesOfACompanyThatNobodyListedAreABreakThatOpensToItsLines() {
		ErpPostingProcess unlisted = process(NONE);
		this.store.record("pos", List.of(SalesLines.sold(DAY, "1", "10.00")));
		this.store.record("kiosk", List.of(SalesLines.sold(DAY, "1", "7.00")));
		this.store.record("pos", List.of(SalesLines.sold(DAY, "2", "5.00"), SalesLines.sold(DAY, "3", "1.00")));
		assertThat(this.store.settle(unlisted, this.later)).isTrue();

		assertThat(this.store.events(BreakDetected.class)).hasSize(2)
			.filteredOn((found) -> found.breakId().key().equals("pos/UK/LONDON-1/2010-12-01"))
			.singleElement()
			.satisfies((found) -> assertThat(found.breakId().flow().value()).isEqualTo("sales-posting"))
			.satisfies((found) -> assertThat(found.figures().breakClass()).isEqualTo(BreakClass.MISSING_RIGHT))
			.satisfies((found) -> assertThat(found.figures().sides().left()).isEqualTo(gbp("16.00")))
			.satisfies((found) -> assertThat(found.figures().evidence().left()).containsExactly(1L, 3L, 4L))
			.satisfies((found) -> assertThat(found.figures().rule().name()).isEqualTo("COMPANY_NOT_CONFIGURED"));
	}

	@Test
	void whatWaitsForACompanyIsPostedOnceItIsListed() {
		this.store.record("pos", List.of(SalesLines.sold(DAY, "1", "10.00")));
		this.store.settle(process(NONE), this.later);
		assertThat(journals()).isEmpty();

		this.store.settle(this.process, this.later);

		assertThat(journals()).singleElement()
			.satisfies((journal) -> assertThat(journal.header().ledger()).isEqualTo("UK-1"));
		assertThat(this.store.events(BreakClosed.class)).hasSize(1);
	}

	@Test
	void salesWithoutRulesAreABreakUntilSomebodyInstallsSome() {
		ErpPostingProcess unlisted = process(NONE);
		this.store.record("pos", List.of(SalesLines.sold(DAY, "1", "10.00")));
		this.store.settle(unlisted, this.later);

		act(new InstallPostingRules(SalesLines.COMPANY, StandardPostingRules.of(GBP, "UK-1"), "u-1", this.later));
		this.store.settle(unlisted, this.later);

		assertThat(journals()).hasSize(1);
		assertThat(this.store.events(BreakClosed.class)).hasSize(1);
		assertThat(this.store.events(BreakEvent.class)).hasSize(2);
	}

	@Test
	void aBreakRestsOnWhatIsNotPostedAlone() {
		PostingRuleSet all = StandardPostingRules.of(GBP, "UK-1");
		List<AccountRule> noFees = all.rules().stream().filter((rule) -> rule.role() != AccountRole.FEES).toList();
		act(new InstallPostingRules(SalesLines.COMPANY, rules(1, noFees), "installation", this.later));
		this.store.record("pos", List.of(SalesLines.sold(DAY, "1", "10.00")));
		this.store.settle(this.process, this.later);
		this.store.record("pos", List.of(SalesLines.fee(DAY, "2", "15.00")));
		this.store.settle(this.process, this.later);

		long fee = this.store.recorded(SaleLineRecorded.class).get(1).position();
		assertThat(this.store.events(BreakDetected.class)).singleElement()
			.satisfies((found) -> assertThat(found.figures().evidence().left()).containsExactly(fee));
	}

	@Test
	void aRoleWithoutAnAccountIsABreakUntilTwoPeopleChangeTheRules() {
		PostingRuleSet all = StandardPostingRules.of(GBP, "UK-1");
		List<AccountRule> noFees = all.rules().stream().filter((rule) -> rule.role() != AccountRole.FEES).toList();
		act(new InstallPostingRules(SalesLines.COMPANY, rules(1, noFees), "installation", this.later));
		this.store.record("pos", List.of(SalesLines.fee(DAY, "1", "15.00")));
		this.store.settle(this.process, this.later);
		assertThat(this.store.events(BreakDetected.class)).extracting((found) -> found.figures().rule().name())
			.containsExactly("ACCOUNT_UNKNOWN");

		act(new ProposePostingRules(SalesLines.COMPANY, rules(2, all.rules()), "u-1", this.later));
		act(new ApprovePostingRules(SalesLines.COMPANY, 1, "u-2", this.later));
		this.store.settle(this.process, this.later);

		assertThat(journals()).singleElement()
			.satisfies((journal) -> assertThat(journal.header().rulesVersion()).isEqualTo(2))
			.satisfies((journal) -> assertThat(journal.lines())
				.extracting((line) -> line.account().value(), (line) -> line.side(), (line) -> line.amount())
				.containsExactly(tuple("1200", Side.DEBIT, gbp("15.00")), tuple("6200", Side.CREDIT, gbp("15.00"))));
		assertThat(this.store.events(BreakClosed.class)).hasSize(1);
	}

	private static PostingRuleSet rules(int version, List<AccountRule> rules) {
		PostingRuleSet standard = StandardPostingRules.of(GBP, "UK-1");
		return new PostingRuleSet(version, standard.effectiveFrom(), standard.ledger(), GBP, rules, standard.chart());
	}

	@Test
	void dyingBeforeTheEndLeavesOneJournal() {
		this.store.record("pos", List.of(SalesLines.sold(DAY, "1", "10.00")));
		this.store.settleAndDie(this.process, this.later);
		assertThat(journals()).hasSize(1);
		this.store.record("pos", List.of(SalesLines.sold(DAY, "2", "5.00")));

		this.store.settle(this.process, this.later.plusSeconds(7));

		assertThat(journals())
			.extracting((journal) -> journal.header().revision(), (journal) -> journal.header().control().sourceValue())
			.containsExactly(tuple(1, gbp("10.00")), tuple(2, gbp("5.00")));
	}

	@Test
	void everythingDeliveredAgainChangesNothing() {
		this.store.record("pos", List.of(SalesLines.sold(DAY, "1", "10.00")));
		this.store.settle(this.process, this.later);
		this.store.record("pos", List.of(SalesLines.sold(DAY, "2", "5.00")));
		this.store.settle(this.process, this.later);
		long before = this.store.reader().lastPosition();

		this.store.forget();
		this.store.settle(this.process, this.later);
		assertThat(this.store.reader().lastPosition()).isEqualTo(before);

		this.store.forget("posting_document", "posting_period", "posting_break");
		this.store.settle(this.process, this.later);
		assertThat(this.store.reader().lastPosition()).isEqualTo(before);
		this.store.record("pos", List.of(SalesLines.sold(DAY, "3", "1.00")));
		this.store.settle(this.process, this.later);
		assertThat(journals()).extracting((journal) -> journal.header().control().sourceValue())
			.containsExactly(gbp("10.00"), gbp("5.00"), gbp("1.00"));
	}

	@Test
	void linesThatComeWhileADayIsBeingPostedAreInTheNextRevision() {
		this.store.record("pos", List.of(SalesLines.sold(DAY, "1", "10.00")));
		this.store.deliver(this.process);
		this.store.record("pos", List.of(SalesLines.sold(DAY, "2", "5.00")));

		this.process.settle(this.later, 1);
		this.store.settle(this.process, this.later);

		assertThat(journals()).extracting((journal) -> journal.header().control().sourceValue())
			.containsExactly(gbp("10.00"), gbp("5.00"));
		assertThat(journals().get(1).header().range().fromPosition())
			.isEqualTo(journals().get(0).header().range().throughPosition() + 1);
	}

	@Test
	void aJournalBelongsToTheTransactionOfItsLastLine() {
		this.store.record("pos", List.of(SalesLines.sold(DAY, "1", "10.00"), SalesLines.sold(DAY, "2", "5.00")));
		this.store.settle(this.process, this.later);

		RecordedEvent last = this.store.recorded(SaleLineRecorded.class).get(1);
		RecordedEvent journal = this.store.recorded(JournalPrepared.class).get(0);
		assertThat(journal.context().correlationId()).isEqualTo(last.context().correlationId());
		assertThat(journal.context().causationId()).isEqualTo(last.eventId().toString());
		assertThat(journal.context().commandKey())
			.isEqualTo("process/erp-posting/pos/UK/LONDON-1/2010-12-01/revision-1/2010-12");
	}

}
