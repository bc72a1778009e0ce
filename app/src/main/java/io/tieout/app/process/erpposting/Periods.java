package io.tieout.app.process.erpposting;

import io.tieout.core.BusinessDate;
import io.tieout.core.CompanyId;
import io.tieout.core.SourceSystem;
import io.tieout.finance.AccountingMonth;
import io.tieout.finance.PeriodId;
import io.tieout.finance.PeriodStatus;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the accounting periods stand.
 *
 * @param known periods that were opened; all others never were
 */
record Periods(Map<PeriodId, PeriodStatus> known) {

	Periods {
		known = Map.copyOf(known);
	}

	/**
	 * The month a trading day is posted into: its own if that is open, or may be opened
	 * since no later one is closed; else the next that is open; else the first after all
	 * that are closed. So nothing opens behind a close.
	 */
	AccountingMonth monthFor(CompanyId company, SourceSystem source, BusinessDate day) {
		AccountingMonth own = AccountingMonth.of(day);
		Optional<AccountingMonth> lastClosed = months(company, source, false).max(Comparator.naturalOrder());
		if (isOpen(new PeriodId(company, source, own)) || lastClosed.isEmpty() || lastClosed.get().compareTo(own) < 0) {
			return own;
		}
		return months(company, source, true).filter((month) -> month.compareTo(own) > 0)
			.min(Comparator.naturalOrder())
			.orElseGet(() -> lastClosed.get().next());
	}

	private Stream<AccountingMonth> months(CompanyId company, SourceSystem source, boolean open) {
		return this.known.keySet()
			.stream()
			.filter((period) -> period.company().equals(company) && period.source().equals(source)
					&& isOpen(period) == open)
			.map(PeriodId::month);
	}

	/**
	 * Whether a period was opened.
	 */
	boolean isOpen(PeriodId period) {
		return this.known.get(period) == PeriodStatus.OPEN;
	}

}
