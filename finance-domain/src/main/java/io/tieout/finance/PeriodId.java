package io.tieout.finance;

import io.tieout.core.CompanyId;
import io.tieout.core.SourceSystem;

/**
 * A month of a company's accounts, as far as one source system posts into it.
 *
 * @param company the legal entity
 * @param source the source system
 * @param month the month
 */
public record PeriodId(CompanyId company, SourceSystem source, AccountingMonth month) {

	/**
	 * The aggregate that decides about the period.
	 */
	public String aggregateId() {
		return "period:" + this;
	}

	/**
	 * Company, source and month: {@code UK/pos/2010-12}.
	 */
	@Override
	public String toString() {
		return this.company + "/" + this.source + "/" + this.month;
	}

}
