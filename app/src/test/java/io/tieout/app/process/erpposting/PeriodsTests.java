package io.tieout.app.process.erpposting;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.BusinessDate;
import io.tieout.core.CompanyId;
import io.tieout.core.SourceSystem;
import io.tieout.finance.AccountingMonth;
import io.tieout.finance.PeriodId;
import io.tieout.finance.PeriodStatus;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PeriodsTests {

	private static final SourceSystem POS = new SourceSystem("pos");

	private final Map<PeriodId, PeriodStatus> known = new HashMap<>();

	private PeriodsTests month(String month, PeriodStatus status) {
		return month(SalesLines.COMPANY, POS, month, status);
	}

	private PeriodsTests month(CompanyId company, SourceSystem source, String month, PeriodStatus status) {
		this.known.put(new PeriodId(company, source, new AccountingMonth(month)), status);
		return this;
	}

	private String monthFor(String day) {
		return new Periods(this.known).monthFor(SalesLines.COMPANY, POS, BusinessDate.parse(day)).value();
	}

	@Test
	void aDayIsPostedIntoItsOwnMonthThoughNobodyOpenedIt() {
		assertThat(monthFor("2010-12-01")).isEqualTo("2010-12");
		assertThat(month("2011-12", PeriodStatus.OPEN).monthFor("2010-12-01")).isEqualTo("2010-12");
	}

	@Test
	void aDayOfAClosedMonthIsPostedIntoTheNextThatIsOpen() {
		month("2010-12", PeriodStatus.CLOSED).month("2011-03", PeriodStatus.OPEN).month("2011-04", PeriodStatus.OPEN);

		assertThat(monthFor("2010-12-31")).isEqualTo("2011-03");
	}

	@Test
	void whereNoneIsOpenTheFirstAfterAllThatAreClosedWillBe() {
		month("2010-12", PeriodStatus.CLOSED).month("2011-01", PeriodStatus.CLOSED)
			.month("2011-02", PeriodStatus.CLOSING);

		assertThat(monthFor("2010-12-31")).isEqualTo("2011-03");
	}

	@Test
	void nothingOpensBehindAClose() {
		month("2011-01", PeriodStatus.CLOSED).month("2011-02", PeriodStatus.OPEN);

		assertThat(monthFor("2010-11-30")).isEqualTo("2011-02");
	}

	@Test
	void aMonthThatIsOpenTakesItsDaysThoughALaterOneIsClosed() {
		month("2010-12", PeriodStatus.OPEN).month("2011-01", PeriodStatus.CLOSED);

		assertThat(monthFor("2010-12-31")).isEqualTo("2010-12");
	}

	@Test
	void otherCompaniesAndSourcesHavePeriodsOfTheirOwn() {
		month(new CompanyId("DE"), POS, "2010-12", PeriodStatus.CLOSED).month(SalesLines.COMPANY,
				new SourceSystem("kiosk"), "2010-12", PeriodStatus.CLOSED);

		assertThat(monthFor("2010-12-31")).isEqualTo("2010-12");
	}

}
