package io.tieout.finance;

import io.tieout.core.BusinessDate;
import io.tieout.core.LocationId;

/**
 * A trading day of one till, whichever company the store belongs to.
 *
 * @param store the store
 * @param workstation the till
 * @param date the trading day
 */
public record TillDayId(LocationId store, WorkstationId workstation, BusinessDate date) {

	/**
	 * The aggregate that decides about the day.
	 */
	public String aggregateId() {
		return "tillday:" + this;
	}

	/**
	 * Store, till and date: {@code LONDON-1/3/2010-12-01}.
	 */
	@Override
	public String toString() {
		return this.store + "/" + this.workstation + "/" + this.date;
	}

}
