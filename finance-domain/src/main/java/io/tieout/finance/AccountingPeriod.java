package io.tieout.finance;

import io.tieout.finance.AccountingPeriodEvent.ClosingStarted;
import io.tieout.finance.AccountingPeriodEvent.JournalAdmitted;
import io.tieout.finance.AccountingPeriodEvent.JournalSettled;
import io.tieout.finance.AccountingPeriodEvent.PeriodClosed;
import io.tieout.finance.AccountingPeriodEvent.PeriodOpened;
import java.util.List;

/**
 * A period as its history left it.
 *
 * @param status where it stands
 * @param outstanding journals that are not settled, by number
 */
record AccountingPeriod(PeriodStatus status, List<JournalId> outstanding) {

	static final AccountingPeriod UNOPENED = new AccountingPeriod(PeriodStatus.UNOPENED, List.of());

	AccountingPeriod {
		outstanding = JournalTree.copyOf(outstanding);
	}

	AccountingPeriod after(AccountingPeriodEvent event) {
		if (event instanceof PeriodOpened) {
			return in(PeriodStatus.OPEN);
		}
		if (event instanceof JournalAdmitted admitted) {
			return new AccountingPeriod(this.status, journals().with(admitted.journalId()));
		}
		if (event instanceof JournalSettled settled) {
			return new AccountingPeriod(this.status, journals().without(settled.journalId()));
		}
		if (event instanceof ClosingStarted) {
			return in(PeriodStatus.CLOSING);
		}
		return (event instanceof PeriodClosed) ? in(PeriodStatus.CLOSED) : this;
	}

	boolean waitsFor(JournalId journal) {
		return journals().holds(journal);
	}

	private JournalTree journals() {
		return JournalTree.copyOf(this.outstanding);
	}

	private AccountingPeriod in(PeriodStatus next) {
		return new AccountingPeriod(next, this.outstanding);
	}

}
