package io.tieout.app.process.erpposting;

import io.tieout.core.SourceSystem;
import io.tieout.finance.AccountingMonth;
import io.tieout.finance.PositionRange;
import io.tieout.finance.SalesDocument;
import io.tieout.finance.StoreDayId;
import io.tieout.reconciliation.BreakId;

/**
 * How far a store-day's sales, as one source states them, have come.
 *
 * @param source the source system
 * @param storeDay the trading day
 * @param firstPosition position of its first line
 * @param firstSequence a place in the day's history at or before the first line that is
 * not posted
 * @param lastPosition position of its last line
 * @param postedPosition position through which it has been posted, 0 if it never was
 * @param revision its latest revision, 0 if there is none
 * @param trigger what it was last touched by
 * @param stands whether it stands as a break
 */
record PostingDocument(SourceSystem source, StoreDayId storeDay, long firstPosition, long firstSequence,
		long lastPosition, long postedPosition, int revision, Trigger trigger, boolean stands) {

	/**
	 * The event that last touched it.
	 *
	 * @param eventId its id
	 * @param correlationId the transaction it belongs to
	 */
	record Trigger(String eventId, String correlationId) {
	}

	/**
	 * Source and document: {@code pos/UK/LONDON-1/2010-12-01}.
	 */
	String key() {
		return this.source + "/" + this.storeDay;
	}

	BreakId breakId() {
		return SalesPosting.breakOf(this.source, this.storeDay);
	}

	/**
	 * Whether a line is known and not posted.
	 */
	boolean isPending(long position) {
		return this.postedPosition < position && position <= this.lastPosition;
	}

	/**
	 * The revision that would post everything pending. The range of the first begins with
	 * the first line, those of the others where the one before ends.
	 */
	SalesDocument next(AccountingMonth month) {
		long from = (this.revision == 0) ? this.firstPosition : this.postedPosition + 1;
		return new SalesDocument(this.storeDay, this.source, this.revision + 1,
				new PositionRange(from, this.lastPosition), month);
	}

}
