package io.tieout.finance;

import io.tieout.contract.Command;
import io.tieout.contract.MessageType;
import java.time.Instant;
import java.util.List;

/**
 * What may be asked of a journal.
 */
public sealed interface JournalCommand extends Command {

	/**
	 * The journal it is about.
	 */
	JournalId journalId();

	@Override
	default String aggregateId() {
		return "journal:" + journalId();
	}

	/**
	 * Prepares a journal for the ERP, having checked all that the ERP would check.
	 * Refused as {@code DUPLICATE}, {@code LINES_MISSING}, {@code AMOUNT_NOT_POSITIVE},
	 * {@code CURRENCY_INVALID} (also if a functional amount is not the amount at the
	 * rate), {@code FX_MISSING}, {@code UNBALANCED} (in either currency),
	 * {@code CONTROL_TOTAL_MISMATCH}, {@code TAX_MISMATCH}, {@code DATE_OUTSIDE_PERIOD},
	 * {@code ACCOUNT_UNKNOWN}, {@code ACCOUNT_INACTIVE}, {@code DIMENSION_MISSING} or
	 * {@code MANUAL_LINE_ON_CLEARING}. That the period is open is asked of the period, in
	 * the same append: {@link AccountingPeriodCommand.AdmitJournal}.
	 *
	 * @param header what it is
	 * @param lines its lines
	 * @param chart the accounts it uses, as the chart of accounts knows them now
	 * @param preparedBy opaque id of the person or process
	 * @param at when
	 */
	@MessageType(name = "finance.PrepareJournal")
	record PrepareJournal(JournalHeader header, List<JournalLine> lines, List<ChartAccount> chart, String preparedBy,
			Instant at) implements JournalCommand {

		public PrepareJournal {
			lines = List.copyOf(lines);
			chart = List.copyOf(chart);
		}

		@Override
		public JournalId journalId() {
			return this.header.journalId();
		}

	}

}
