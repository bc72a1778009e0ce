package io.tieout.finance;

import io.tieout.finance.AccountingPeriodCommand.AdmitJournal;
import io.tieout.finance.AccountingPeriodCommand.ClosePeriod;
import io.tieout.finance.AccountingPeriodCommand.OpenPeriod;
import io.tieout.finance.AccountingPeriodCommand.SettleJournal;
import io.tieout.finance.AccountingPeriodCommand.StartClosing;
import io.tieout.finance.AccountingPeriodEvent.ClosingStarted;
import io.tieout.finance.AccountingPeriodEvent.JournalAdmitted;
import io.tieout.finance.AccountingPeriodEvent.JournalSettled;
import io.tieout.finance.AccountingPeriodEvent.JournalTurnedAway;
import io.tieout.finance.AccountingPeriodEvent.PeriodClosed;
import io.tieout.finance.AccountingPeriodEvent.PeriodOpened;
import io.tieout.testing.Scenario;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * How a period opens and closes.
 */
final class AccountingPeriodScenarios {

	private static final PeriodId PERIOD = new PeriodId(Ledger.COMPANY, Ledger.POS, Ledger.DECEMBER);

	private static final JournalId JOURNAL = JournalId.of(DocumentRef.salesOf(Till.DAY, Ledger.POS), 1);

	private static final JournalId LATE = JournalId.of(DocumentRef.salesOf(Till.DAY, Ledger.POS), 2);

	private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

	private static final PeriodOpened OPENED = new PeriodOpened(PERIOD, "u-1", NOW);

	private static final JournalAdmitted ADMITTED = new JournalAdmitted(PERIOD, JOURNAL, NOW);

	private static final JournalSettled SETTLED = new JournalSettled(PERIOD, JOURNAL, NOW);

	private static final ClosingStarted CLOSING = new ClosingStarted(PERIOD, "u-1", NOW);

	private static final PeriodClosed CLOSED = new PeriodClosed(PERIOD, "u-1", NOW);

	private AccountingPeriodScenarios() {
	}

	private static Scenario.Given scenario(String name) {
		return Scenario.of(name, AccountingPeriodAggregate.class);
	}

	static Stream<Scenario> all() {
		return Stream.concat(opening(), closing());
	}

	private static Stream<Scenario> opening() {
		OpenPeriod open = new OpenPeriod(PERIOD, "u-1", NOW);
		AdmitJournal admit = new AdmitJournal(PERIOD, JOURNAL, NOW);
		return Stream.of(scenario("a period opens").when(open).then(OPENED),
				scenario("an open period is open").given(OPENED).when(open).thenNothing(),
				scenario("a closed period does not open").given(OPENED, CLOSING, CLOSED)
					.when(open)
					.thenRefused("PERIOD_CLOSED"),
				scenario("an open period takes journals").given(OPENED).when(admit).then(ADMITTED),
				scenario("a journal is taken once").given(OPENED, ADMITTED).when(admit).thenNothing(),
				scenario("a period that never opened takes none").when(admit).thenRefused("PERIOD_CLOSED"),
				scenario("a closing period takes none, and the attempt is on record").given(OPENED, CLOSING)
					.when(admit)
					.thenRefused("PERIOD_CLOSED", new JournalTurnedAway(PERIOD, JOURNAL, PeriodStatus.CLOSING, NOW)),
				scenario("a closed period takes none, and the attempt is on record").given(OPENED, CLOSING, CLOSED)
					.when(admit)
					.thenRefused("PERIOD_CLOSED", new JournalTurnedAway(PERIOD, JOURNAL, PeriodStatus.CLOSED, NOW)));
	}

	private static Stream<Scenario> closing() {
		SettleJournal settle = new SettleJournal(PERIOD, JOURNAL, NOW);
		StartClosing start = new StartClosing(PERIOD, "u-1", NOW);
		ClosePeriod close = new ClosePeriod(PERIOD, "u-1", NOW);
		return Stream.of(scenario("a journal is done").given(OPENED, ADMITTED).when(settle).then(SETTLED),
				scenario("a journal is done once").given(OPENED, ADMITTED, SETTLED)
					.when(settle)
					.thenRefused("JOURNAL_NOT_IN_PERIOD"),
				scenario("an open period begins to close").given(OPENED, ADMITTED).when(start).then(CLOSING),
				scenario("a closing period is not open").given(OPENED, CLOSING)
					.when(start)
					.thenRefused("PERIOD_NOT_OPEN"),
				scenario("a period closes when its journals are done").given(OPENED, ADMITTED, CLOSING, SETTLED)
					.when(close)
					.then(CLOSED),
				scenario("a period waits for its journals")
					.given(OPENED, ADMITTED, new JournalAdmitted(PERIOD, LATE, NOW), CLOSING, SETTLED)
					.when(close)
					.thenRefused("JOURNALS_OUTSTANDING"),
				scenario("a period closes in two steps").given(OPENED).when(close).thenRefused("PERIOD_NOT_CLOSING"),
				scenario("a journal turned away is not waited for")
					.given(OPENED, CLOSING, new JournalTurnedAway(PERIOD, LATE, PeriodStatus.CLOSING, NOW))
					.when(close)
					.then(CLOSED));
	}

}
