package io.tieout.app.process.erpposting;

import io.tieout.app.process.erpposting.PostingDocument.Trigger;
import io.tieout.contract.EventContext;
import io.tieout.core.CompanyId;
import io.tieout.core.SourceRef;
import io.tieout.core.SourceSystem;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.finance.AccountingPeriodEvent;
import io.tieout.finance.AccountingPeriodEvent.ClosingStarted;
import io.tieout.finance.AccountingPeriodEvent.JournalTurnedAway;
import io.tieout.finance.AccountingPeriodEvent.PeriodClosed;
import io.tieout.finance.AccountingPeriodEvent.PeriodOpened;
import io.tieout.finance.DocumentRef;
import io.tieout.finance.JournalEvent.JournalPrepared;
import io.tieout.finance.JournalHeader;
import io.tieout.finance.PeriodId;
import io.tieout.finance.PeriodStatus;
import io.tieout.finance.PostingRulesEvent.PostingRulesAdopted;
import io.tieout.finance.StoreDayEvent.SaleLineRecorded;
import io.tieout.finance.StoreDayId;
import io.tieout.reconciliation.BreakEvent;
import io.tieout.reconciliation.BreakEvent.BreakAssigned;
import io.tieout.reconciliation.BreakEvent.BreakClosed;
import io.tieout.reconciliation.BreakEvent.BreakResolved;
import io.tieout.reconciliation.WriteOffEvent;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a batch of events brings: folded here, written at once.
 */
final class PostingChanges {

	/**
	 * Stands for a source where a line has none; every door of the service states one.
	 */
	private static final SourceSystem NOBODY = new SourceSystem("unknown");

	private final ErpPostingTerms terms;

	private final Map<DocumentRef, Arrived> arrived = new LinkedHashMap<>();

	private final Map<DocumentRef, Posted> posted = new LinkedHashMap<>();

	private final Map<PeriodId, PeriodStatus> periods = new LinkedHashMap<>();

	private final Map<CompanyId, Instant> ruled = new LinkedHashMap<>();

	private final Set<String> stuck = new HashSet<>();

	private final Set<String> unstuck = new HashSet<>();

	private PostingChanges(ErpPostingTerms terms) {
		this.terms = terms;
	}

	/**
	 * What these events bring.
	 * @param terms how long a document must get no new line before it is posted
	 */
	static PostingChanges of(List<RecordedEvent> batch, ErpPostingTerms terms) {
		PostingChanges changes = new PostingChanges(terms);
		batch.forEach(changes::fold);
		return changes;
	}

	private void fold(RecordedEvent event) {
		if (event.payload() instanceof SaleLineRecorded line) {
			arrive(event, line.storeDay());
		}
		else if (event.payload() instanceof JournalPrepared prepared && prepared.header().document().isOfSales()) {
			JournalHeader header = prepared.header();
			this.posted.put(header.document(),
					new Posted(header.revision(), header.range().throughPosition(), event.recordedAt()));
		}
		else if (event.payload() instanceof AccountingPeriodEvent change) {
			fold(change);
		}
		else if (event.payload() instanceof PostingRulesAdopted adopted) {
			this.ruled.put(adopted.company(), event.recordedAt());
		}
		else if (event.payload() instanceof BreakEvent change && change.breakId().flow().equals(SalesPosting.FLOW)) {
			fold(change);
		}
	}

	private void arrive(RecordedEvent event, StoreDayId storeDay) {
		DocumentRef document = DocumentRef.salesOf(storeDay, sourceOf(event.context()));
		Arrived before = this.arrived.get(document);
		Trigger trigger = new Trigger(event.eventId().toString(), event.context().correlationId());
		this.arrived.put(document,
				new Arrived(storeDay, (before != null) ? before.firstPosition() : event.position(),
						(before != null) ? before.firstSequence() : event.sequence(), event.position(), trigger,
						this.terms.dueAfter(storeDay.date(), event.recordedAt())));
	}

	static SourceSystem sourceOf(EventContext context) {
		SourceRef reference = context.source();
		return (reference != null) ? reference.system() : NOBODY;
	}

	private void fold(AccountingPeriodEvent change) {
		if (change instanceof PeriodOpened) {
			this.periods.put(change.period(), PeriodStatus.OPEN);
		}
		else if (change instanceof ClosingStarted) {
			this.periods.put(change.period(), PeriodStatus.CLOSING);
		}
		else if (change instanceof PeriodClosed) {
			this.periods.put(change.period(), PeriodStatus.CLOSED);
		}
		else if (change instanceof JournalTurnedAway turnedAway) {
			this.periods.put(change.period(), turnedAway.status());
		}
	}

	private void fold(BreakEvent change) {
		String key = change.breakId().key();
		if (change instanceof BreakClosed) {
			this.stuck.remove(key);
			this.unstuck.add(key);
		}
		else if (!(change instanceof BreakAssigned || change instanceof BreakResolved
				|| change instanceof WriteOffEvent)) {
			this.unstuck.remove(key);
			this.stuck.add(key);
		}
	}

	/**
	 * Documents with new lines.
	 */
	Map<DocumentRef, Arrived> arrived() {
		return this.arrived;
	}

	/**
	 * Documents with a new revision.
	 */
	Map<DocumentRef, Posted> posted() {
		return this.posted;
	}

	/**
	 * Periods that changed.
	 */
	Map<PeriodId, PeriodStatus> periods() {
		return this.periods;
	}

	/**
	 * Companies with new posting rules, and since when.
	 */
	Map<CompanyId, Instant> ruled() {
		return this.ruled;
	}

	/**
	 * Keys of documents that stand as a break.
	 */
	Set<String> stuck() {
		return this.stuck;
	}

	/**
	 * Keys of documents that do not any more.
	 */
	Set<String> unstuck() {
		return this.unstuck;
	}

	/**
	 * New lines of a document.
	 *
	 * @param storeDay the trading day
	 * @param firstPosition position of the first of them
	 * @param firstSequence its place in the day's history
	 * @param lastPosition position of the last of them
	 * @param trigger the last of them
	 * @param dueAt when to post them
	 */
	record Arrived(StoreDayId storeDay, long firstPosition, long firstSequence, long lastPosition, Trigger trigger,
			Instant dueAt) {
	}

	/**
	 * A new revision of a document.
	 *
	 * @param revision its number
	 * @param throughPosition position through which it posts
	 * @param at when it was recorded
	 */
	record Posted(int revision, long throughPosition, Instant at) {
	}

}
