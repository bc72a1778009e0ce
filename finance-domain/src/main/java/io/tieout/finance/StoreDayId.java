package io.tieout.finance;

import io.tieout.core.BusinessDate;
import io.tieout.core.CompanyId;
import io.tieout.core.LocationId;

/**
 * One store's trading day.
 *
 * @param company the legal entity
 * @param store the store
 * @param date the trading day
 */
public record StoreDayId(CompanyId company, LocationId store, BusinessDate date) {

	/**
	 * The aggregate that decides about the day.
	 */
	public String aggregateId() {
		return "storeday:" + this;
	}

	/**
	 * Company, store and date: {@code UK/LONDON-1/2010-12-01}.
	 */
	@Override
	public String toString() {
		return this.company + "/" + this.store + "/" + this.date;
	}

}
