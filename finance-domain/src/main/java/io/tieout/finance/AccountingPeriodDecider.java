package io.tieout.finance;

import io.tieout.aggregate.Decider;
import io.tieout.aggregate.Decision;
import io.tieout.core.Rejection;
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
import java.util.List;

/**
 * The rules of a period: open takes journals, closing settles them, closed is closed.
 */
final class AccountingPeriodDecider
		implements Decider<AccountingPeriod, AccountingPeriodCommand, AccountingPeriodEvent> {

	private static final Rejection CLOSED = Rejection.of("PERIOD_CLOSED", "The period takes no journals.");

	@Override
	public String aggregateType() {
		return "finance.AccountingPeriod";
	}

	@Override
	public Class<AccountingPeriodCommand> commandFamily() {
		return AccountingPeriodCommand.class;
	}

	@Override
	public Class<AccountingPeriodEvent> eventFamily() {
		return AccountingPeriodEvent.class;
	}

	@Override
	public Class<AccountingPeriod> stateType() {
		return AccountingPeriod.class;
	}

	@Override
	public int stateRevision() {
		return 1;
	}

	@Override
	public AccountingPeriod initial() {
		return AccountingPeriod.UNOPENED;
	}

	@Override
	public Decision<AccountingPeriodEvent> decide(AccountingPeriod period, AccountingPeriodCommand command) {
		if (command instanceof OpenPeriod open) {
			return open(period, open);
		}
		if (command instanceof AdmitJournal admit) {
			return admit(period, admit);
		}
		if (command instanceof SettleJournal settle) {
			return settle(period, settle);
		}
		if (command instanceof StartClosing start) {
			return startClosing(period, start);
		}
		return close(period, (ClosePeriod) command);
	}

	@Override
	public AccountingPeriod evolve(AccountingPeriod period, AccountingPeriodEvent event) {
		return period.after(event);
	}

	private static Decision<AccountingPeriodEvent> open(AccountingPeriod period, OpenPeriod command) {
		return switch (period.status()) {
			case UNOPENED -> Decision.accepted(new PeriodOpened(command.period(), command.by(), command.at()));
			case OPEN -> Decision.unchanged();
			case CLOSING, CLOSED -> Decision.refused(CLOSED.with("periodStatus", period.status()));
		};
	}

	private static Decision<AccountingPeriodEvent> admit(AccountingPeriod period, AdmitJournal command) {
		if (period.waitsFor(command.journalId())) {
			return Decision.unchanged();
		}
		Rejection refusal = CLOSED.with("periodStatus", period.status());
		return switch (period.status()) {
			case OPEN -> Decision.accepted(new JournalAdmitted(command.period(), command.journalId(), command.at()));
			case UNOPENED -> Decision.refused(refusal);
			case CLOSING, CLOSED -> new Decision.Refused<>(refusal, List
				.of(new JournalTurnedAway(command.period(), command.journalId(), period.status(), command.at())));
		};
	}

	private static Decision<AccountingPeriodEvent> settle(AccountingPeriod period, SettleJournal command) {
		return period.waitsFor(command.journalId())
				? Decision.accepted(new JournalSettled(command.period(), command.journalId(), command.at()))
				: Decision.refused("JOURNAL_NOT_IN_PERIOD", "The period waits for no such journal.");
	}

	private static Decision<AccountingPeriodEvent> startClosing(AccountingPeriod period, StartClosing command) {
		return (period.status() == PeriodStatus.OPEN)
				? Decision.accepted(new ClosingStarted(command.period(), command.by(), command.at()))
				: Decision.refused(Rejection.of("PERIOD_NOT_OPEN", "Only an open period can be closed.")
					.with("periodStatus", period.status()));
	}

	private static Decision<AccountingPeriodEvent> close(AccountingPeriod period, ClosePeriod command) {
		if (period.status() != PeriodStatus.CLOSING) {
			return Decision
				.refused(Rejection.of("PERIOD_NOT_CLOSING", "A period is closed after it stopped new journals.")
					.with("periodStatus", period.status()));
		}
		if (!period.outstanding().isEmpty()) {
			return Decision.refused(Rejection.of("JOURNALS_OUTSTANDING", "Journals of the period are not settled.")
				.with("journals", period.outstanding().size()));
		}
		return Decision.accepted(new PeriodClosed(command.period(), command.by(), command.at()));
	}

}
