package io.tieout.finance;

import io.tieout.core.SourceSystem;

/**
 * One revision of a store-day's sales, as it is about to be posted.
 *
 * @param storeDay the trading day
 * @param source the system the lines come from
 * @param revision revision of the document, from 1
 * @param range the events that are new in it
 * @param month month to post into: the trading day's, or a later one if that is closed
 */
public record SalesDocument(StoreDayId storeDay, SourceSystem source, int revision, PositionRange range,
		AccountingMonth month) {

	/**
	 * What the journal documents.
	 */
	public DocumentRef document() {
		return DocumentRef.salesOf(this.storeDay, this.source);
	}

	/**
	 * The period posted to.
	 */
	public PeriodId period() {
		return new PeriodId(this.storeDay.company(), this.source, this.month);
	}

}
