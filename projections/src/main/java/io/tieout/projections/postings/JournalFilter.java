package io.tieout.projections.postings;

import io.tieout.core.CompanyId;
import io.tieout.finance.AccountingMonth;
import io.tieout.finance.JournalStatus;
import org.jspecify.annotations.Nullable;

/**
 * Which journals are wanted.
 *
 * @param company of one company only
 * @param month posted to one month only
 * @param status in one state only
 */
public record JournalFilter(@Nullable CompanyId company, @Nullable AccountingMonth month,
		@Nullable JournalStatus status) {

	String companyName() {
		return (this.company != null) ? this.company.value() : "";
	}

	String monthName() {
		return (this.month != null) ? this.month.value() : "";
	}

	String statusName() {
		return (this.status != null) ? this.status.name() : "";
	}

}
