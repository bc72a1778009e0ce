package io.tieout.finance;

import io.tieout.contract.Command;
import io.tieout.contract.MessageType;
import java.time.Instant;

/**
 * What may be asked of an accounting period.
 */
public sealed interface AccountingPeriodCommand extends Command {

	/**
	 * The period.
	 */
	PeriodId period();

	@Override
	default String aggregateId() {
		return period().aggregateId();
	}

	/**
	 * Opens a period; opening an open one changes nothing. Refused as
	 * {@code PERIOD_CLOSED} if it was closed or is closing.
	 *
	 * @param period the period
	 * @param by opaque id of who opens
	 * @param at when
	 */
	@MessageType(name = "finance.OpenPeriod")
	record OpenPeriod(PeriodId period, String by, Instant at) implements AccountingPeriodCommand {
	}

	/**
	 * Lets a journal into the period, in one append with the journal itself. A journal it
	 * has changes nothing. Refused as {@code PERIOD_CLOSED} unless the period is open; a
	 * refusal by a period that was open once is recorded.
	 *
	 * @param period the period
	 * @param journalId the journal
	 * @param at when
	 */
	@MessageType(name = "finance.AdmitJournal")
	record AdmitJournal(PeriodId period, JournalId journalId, Instant at) implements AccountingPeriodCommand {
	}

	/**
	 * A journal of the period is done: acknowledged by the ERP, or moved. Refused as
	 * {@code JOURNAL_NOT_IN_PERIOD}.
	 *
	 * @param period the period
	 * @param journalId the journal
	 * @param at when
	 */
	@MessageType(name = "finance.SettleJournal")
	record SettleJournal(PeriodId period, JournalId journalId, Instant at) implements AccountingPeriodCommand {
	}

	/**
	 * Stops new journals. Refused as {@code PERIOD_NOT_OPEN}.
	 *
	 * @param period the period
	 * @param by opaque id of who closes
	 * @param at when
	 */
	@MessageType(name = "finance.StartClosing")
	record StartClosing(PeriodId period, String by, Instant at) implements AccountingPeriodCommand {
	}

	/**
	 * Closes a closing period. Refused as {@code PERIOD_NOT_CLOSING} or, while a journal
	 * is not settled, {@code JOURNALS_OUTSTANDING}.
	 *
	 * @param period the period
	 * @param by opaque id of who closes
	 * @param at when
	 */
	@MessageType(name = "finance.ClosePeriod")
	record ClosePeriod(PeriodId period, String by, Instant at) implements AccountingPeriodCommand {
	}

}
