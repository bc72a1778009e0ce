package io.tieout.projections;

import static io.tieout.projections.FedViews.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.BusinessDate;
import io.tieout.core.ChannelId;
import io.tieout.core.CompanyId;
import io.tieout.core.LocationId;
import io.tieout.core.Money;
import io.tieout.core.Quantity;
import io.tieout.core.Rate;
import io.tieout.core.Sku;
import io.tieout.core.SourceSystem;
import io.tieout.core.UnitPrice;
import io.tieout.finance.AccountCode;
import io.tieout.finance.AccountRole;
import io.tieout.finance.AccountRule;
import io.tieout.finance.AccountingMonth;
import io.tieout.finance.ChartAccount;
import io.tieout.finance.Department;
import io.tieout.finance.JournalCommand.PrepareJournal;
import io.tieout.finance.JournalLine;
import io.tieout.finance.JournalLine.LineTax;
import io.tieout.finance.JournalStatus;
import io.tieout.finance.PositionRange;
import io.tieout.finance.PostingRuleSet;
import io.tieout.finance.SaleLine;
import io.tieout.finance.SaleLineKind;
import io.tieout.finance.SalesDocument;
import io.tieout.finance.SalesJournal;
import io.tieout.finance.StoreDayId;
import io.tieout.finance.TaxCode;
import io.tieout.finance.Tender;
import io.tieout.projections.postings.JournalFilter;
import io.tieout.projections.postings.JournalLineRow;
import io.tieout.projections.postings.JournalRow;
import io.tieout.projections.postings.PostedJournal;
import io.tieout.projections.postings.PostingQueries;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Journals and their lines, folded and put together again.
 */
class PostingFoldTests {

	private static final CompanyId COMPANY = new CompanyId("UK");

	private static final SourceSystem POS = new SourceSystem("POS");

	private static final Currency GBP = Currency.getInstance("GBP");

	private static FedViews views;

	private static PostingQueries postings;

	@BeforeAll
	static void start() {
		views = new FedViews();
		postings = new PostingQueries(views.sql());
		for (int day = 1; day <= 3; day++) {
			SalesJournal.Ready journal = journal(day);
			views.act(new PrepareJournal(journal.header(), lines(journal), chart(), "erp-posting", NOON));
		}
		views.awaitLevel();
	}

	@AfterAll
	static void stop() {
		views.close();
	}

	private static SalesJournal.Ready journal(int day) {
		StoreDayId storeDay = new StoreDayId(COMPANY, new LocationId("LONDON"), BusinessDate.parse("2026-01-0" + day));
		List<SaleLine> lines = List.of(sale("1", "15.30", "2.55"), sale("2", "4.20", "0.70"));
		PostingRuleSet rules = new PostingRuleSet(1, BusinessDate.parse("2000-01-01"), "GL", GBP,
				Arrays.stream(AccountRole.values()).map((role) -> AccountRule.of(role, account(role))).toList(),
				chart());
		return (SalesJournal.Ready) SalesJournal.of(
				new SalesDocument(storeDay, POS, 1, new PositionRange(1, 100), new AccountingMonth("2026-01")), lines,
				rules);
	}

	/** The first line says everything that a line can say. */
	private static List<JournalLine> lines(SalesJournal.Ready journal) {
		List<JournalLine> lines = new ArrayList<>(journal.lines());
		JournalLine line = lines.get(0);
		LineTax tax = new LineTax(new TaxCode("STANDARD"), "UK", Money.of("16.25", "GBP"),
				new Rate(new BigDecimal("0.2")));
		lines.set(0,
				new JournalLine(line.number(), line.account(), line.role(), line.side(), line.amount(),
						line.functionalAmount(), tax, line.dimensions(), "party-1", Quantity.of(2), "R-1/1",
						line.sourceLines()));
		return lines;
	}

	private static SaleLine sale(String reference, String amount, String tax) {
		Money money = Money.of(amount, "GBP");
		return new SaleLine(reference, "R-1", SaleLineKind.GOODS, false, new Sku("MUG"), Quantity.of(1),
				new UnitPrice(money.toDecimal(), GBP), money, Money.of(tax, "GBP"), new ChannelId("STORE"),
				new Tender("CARD"), new TaxCode("STANDARD"), new Department("GENERAL"), null, NOON);
	}

	private static AccountCode account(AccountRole role) {
		return new AccountCode("4" + role.ordinal());
	}

	private static List<ChartAccount> chart() {
		return Arrays.stream(AccountRole.values())
			.map((role) -> new ChartAccount(account(role), role.name(), true, false, List.of()))
			.toList();
	}

	@Test
	void aJournalOfTheViewIsTheJournalThatWasPrepared() {
		SalesJournal.Ready prepared = journal(1);
		PostedJournal posted = postings.find(prepared.header().journalId()).orElseThrow();
		JournalRow journal = posted.journal();
		assertThat(posted.lines()).extracting(JournalLineRow::line).containsExactlyElementsOf(lines(prepared));
		assertThat(journal.document()).isEqualTo(prepared.header().document());
		assertThat(journal.range()).isEqualTo(prepared.header().range());
		assertThat(journal.money(journal.debit())).isEqualTo(prepared.header().control().debit());
		assertThat(journal.money(journal.sourceValue())).isEqualTo(prepared.header().control().sourceValue());
		assertThat(journal.status()).isEqualTo(JournalStatus.PREPARED);
		assertThat(journal.preparedAt()).isEqualTo(NOON);
	}

	@Test
	void journalsAreFilteredAndPagesMeet() {
		JournalFilter january = new JournalFilter(COMPANY, new AccountingMonth("2026-01"), JournalStatus.PREPARED);
		List<PostedJournal> all = postings.list(january, null, 10);
		assertThat(all).hasSize(3);
		assertThat(postings.list(january, all.get(0).journal().journalId(), 10)).isEqualTo(all.subList(1, 3));
		assertThat(postings.list(new JournalFilter(new CompanyId("FR"), null, null), null, 10)).isEmpty();
		assertThat(postings.list(new JournalFilter(null, null, JournalStatus.POSTED), null, 10)).isEmpty();
	}

	@Test
	void aJournalWhoseLinesHaveNotArrivedIsNotShown() {
		SalesJournal.Ready prepared = journal(2);
		String table = views.sql()
			.sql("SELECT 'views.journal_lines_g' || generation FROM views.generation WHERE view = 'journal_lines'")
			.query(String.class)
			.single();
		String id = prepared.header().journalId().value();
		views.sql().sql("UPDATE " + table + " SET gone = true WHERE journal_id = ?").param(id).update();
		assertThat(postings.find(prepared.header().journalId())).isEmpty();
		views.sql().sql("UPDATE " + table + " SET gone = false WHERE journal_id = ?").param(id).update();
		assertThat(postings.find(prepared.header().journalId())).isPresent();
	}

}
