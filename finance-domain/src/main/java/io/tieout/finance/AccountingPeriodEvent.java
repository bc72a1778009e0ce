package io.tieout.finance;

import io.tieout.contract.Event;
import io.tieout.contract.MessageType;
import java.time.Instant;

/**
 * What happened to an accounting period.
 */
public sealed interface AccountingPeriodEvent extends Event {

	/**
	 * The period.
	 */
	PeriodId period();

	@Override
	default String aggregateId() {
		return period().aggregateId();
	}

	/**
	 * The period takes journals.
	 *
	 * @param period the period
	 * @param by opaque id of who opened it
	 * @param at when
	 */
	@MessageType(name = "finance.PeriodOpened")
	record PeriodOpened(PeriodId period, String by, Instant at) implements AccountingPeriodEvent {
	}

	/**
	 * A journal belongs to the period.
	 *
	 * @param period the period
	 * @param journalId the journal
	 * @param at when
	 */
	@MessageType(name = "finance.JournalAdmitted")
	record JournalAdmitted(PeriodId period, JournalId journalId, Instant at) implements AccountingPeriodEvent {
	}

	/**
	 * A journal came too late.
	 *
	 * @param period the period
	 * @param journalId the journal
	 * @param status where the period stood
	 * @param at when
	 */
	@MessageType(name = "finance.JournalTurnedAway")
	record JournalTurnedAway(PeriodId period, JournalId journalId, PeriodStatus status,
			Instant at) implements AccountingPeriodEvent {
	}

	/**
	 * A journal of the period is done.
	 *
	 * @param period the period
	 * @param journalId the journal
	 * @param at when
	 */
	@MessageType(name = "finance.JournalSettled")
	record JournalSettled(PeriodId period, JournalId journalId, Instant at) implements AccountingPeriodEvent {
	}

	/**
	 * The period takes no new journals.
	 *
	 * @param period the period
	 * @param by opaque id of who began
	 * @param at when
	 */
	@MessageType(name = "finance.ClosingStarted")
	record ClosingStarted(PeriodId period, String by, Instant at) implements AccountingPeriodEvent {
	}

	/**
	 * The period is done.
	 *
	 * @param period the period
	 * @param by opaque id of who closed it
	 * @param at when
	 */
	@MessageType(name = "finance.PeriodClosed")
	record PeriodClosed(PeriodId period, String by, Instant at) implements AccountingPeriodEvent {
	}

}
