package io.tieout.app.api.experience;

import io.tieout.app.api.problem.Problem;
import io.tieout.core.CompanyId;
import io.tieout.finance.AccountingMonth;
import io.tieout.finance.JournalStatus;
import io.tieout.projections.postings.JournalFilter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Which journals are asked for.
 *
 * @param company of one company only
 * @param period posted to one month only, {@code YYYY-MM}
 * @param status in one state only
 * @param cursor where the page begins
 * @param limit most journals of a page, 1 to 1000
 */
record JournalQuestion(@Nullable String company, @Nullable String period, @Nullable String status,
		@Nullable String cursor, @Nullable Integer limit) {

	JournalFilter filter() {
		return new JournalFilter((this.company != null) ? new CompanyId(this.company) : null,
				(this.period != null) ? new AccountingMonth(this.period) : null, journalStatus());
	}

	private @Nullable JournalStatus journalStatus() {
		if (this.status == null) {
			return null;
		}
		try {
			return JournalStatus.valueOf(this.status.toUpperCase(Locale.ROOT));
		}
		catch (IllegalArgumentException ex) {
			throw Problem
				.of(HttpStatus.BAD_REQUEST, "STATUS_INVALID",
						"A status is PREPARED, APPROVED, SENT, ACKNOWLEDGED, POSTED, REJECTED or REVERSED.")
				.asException();
		}
	}

}
