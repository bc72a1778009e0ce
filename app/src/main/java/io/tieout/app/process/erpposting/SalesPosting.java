package io.tieout.app.process.erpposting;

import io.tieout.contract.Command;
import io.tieout.core.Money;
import io.tieout.core.Rejection;
import io.tieout.core.SourceSystem;
import io.tieout.finance.AccountingPeriodCommand.AdmitJournal;
import io.tieout.finance.AccountingPeriodCommand.OpenPeriod;
import io.tieout.finance.JournalCommand.PrepareJournal;
import io.tieout.finance.PostingRuleSet;
import io.tieout.finance.SalesDocument;
import io.tieout.finance.SalesJournal;
import io.tieout.finance.StoreDayId;
import io.tieout.reconciliation.BreakClass;
import io.tieout.reconciliation.BreakCommand.CloseBreak;
import io.tieout.reconciliation.BreakCommand.DetectBreak;
import io.tieout.reconciliation.BreakFigures;
import io.tieout.reconciliation.BreakId;
import io.tieout.reconciliation.BreakSides;
import io.tieout.reconciliation.Evidence;
import io.tieout.reconciliation.Flow;
import io.tieout.reconciliation.RuleRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides what becomes of a document's pending lines. Pure: the same lines, rules and
 * periods give the same commands.
 */
public final class SalesPosting {

	/** Sales that cannot be posted; the key is source, company, store and trading day. */
	static final Flow FLOW = new Flow("sales-posting");

	static final String PREPARER = "erp-posting";

	/** Code of what keeps the sales of a company from being posted that nobody listed. */
	static final String COMPANY_NOT_CONFIGURED = "COMPANY_NOT_CONFIGURED";

	private SalesPosting() {
	}

	/**
	 * The break that a store-day's sales, as one source states them, stand as while they
	 * cannot be posted.
	 */
	public static BreakId breakOf(SourceSystem source, StoreDayId storeDay) {
		return new BreakId(FLOW, source + "/" + storeDay);
	}

	/**
	 * The commands that post the pending lines as the next revision: the journal, its
	 * period in case nobody opened it, and the journal's place there. Or what stands in
	 * the way, or nothing if there is no money to post.
	 */
	static Step decide(PostingDocument document, List<PendingLine> pending, PostingRuleBook book, Periods periods,
			Instant now) {
		if (pending.isEmpty()) {
			return new Step.Nothing();
		}
		if (book.isEmpty()) {
			return new Step.Blocked(Rejection
				.of(COMPANY_NOT_CONFIGURED,
						"List the company under tieout.companies, with the currency it reports in and its ledger.")
				.with("company", document.storeDay().company()));
		}
		Optional<PostingRuleSet> rules = book.effectiveOn(document.storeDay().date());
		if (rules.isEmpty()) {
			return new Step.Blocked(
					Rejection.of("POSTING_RULES_MISSING", "The company has no posting rules for the day."));
		}
		SalesDocument next = document
			.next(periods.monthFor(document.storeDay().company(), document.source(), document.storeDay().date()));
		SalesJournal journal = SalesJournal.of(next, pending.stream().map(PendingLine::line).toList(), rules.get());
		if (journal instanceof SalesJournal.Ready ready) {
			return new Step.Prepare(next, commands(next, ready, periods, now));
		}
		return (journal instanceof SalesJournal.Blocked blocked) ? new Step.Blocked(blocked.rejection())
				: new Step.Nothing();
	}

	private static List<Command> commands(SalesDocument document, SalesJournal.Ready journal, Periods periods,
			Instant now) {
		PrepareJournal prepare = new PrepareJournal(journal.header(), journal.lines(), journal.chart(), PREPARER, now);
		AdmitJournal admit = new AdmitJournal(document.period(), prepare.journalId(), now);
		return periods.isOpen(document.period()) ? List.of(prepare, admit)
				: List.of(prepare, new OpenPeriod(document.period(), PREPARER, now), admit);
	}

	/**
	 * The break of a document that cannot be posted: its pending value stands on the
	 * left, resting on the pending lines, nothing on the right, and the rule is the code
	 * of what is in the way.
	 */
	static DetectBreak stuck(PostingDocument document, List<PendingLine> pending, Rejection rejection, Instant now) {
		BreakFigures figures = BreakFigures.of(new BreakSides(value(pending), null), BreakClass.MISSING_RIGHT,
				new RuleRef(rejection.code(), 1),
				new Evidence(pending.stream().map(PendingLine::position).toList(), List.of()));
		return new DetectBreak(document.breakId(), figures, now);
	}

	private static @Nullable Money value(List<PendingLine> pending) {
		try {
			return pending.stream().map((each) -> each.line().amount()).reduce(Money::plus).orElse(null);
		}
		catch (ArithmeticException ex) {
			return null;
		}
	}

	static CloseBreak unstuck(PostingDocument document, Instant now) {
		return new CloseBreak(document.breakId(), new BreakSides(null, null), Evidence.NONE, now);
	}

	/** What becomes of the pending lines. */
	sealed interface Step {

		/**
		 * They are posted.
		 *
		 * @param document the revision
		 * @param commands to be carried out together
		 */
		record Prepare(SalesDocument document, List<Command> commands) implements Step {
		}

		/**
		 * They cannot be posted.
		 *
		 * @param rejection what is in the way
		 */
		record Blocked(Rejection rejection) implements Step {
		}

		/** There is no money to post. */
		record Nothing() implements Step {
		}

	}

}
