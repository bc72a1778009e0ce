package io.tieout.projections.tilldays;

import java.time.LocalDate;

/**
 * Where a day of a till stands in the order they are listed in.
 *
 * @param date the trading day
 * @param store the store
 * @param workstation the till
 */
public record TillDayKey(LocalDate date, String store, String workstation) {

	/** Before every other. */
	public static final TillDayKey START = new TillDayKey(LocalDate.EPOCH, "", "");

}
