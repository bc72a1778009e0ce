package io.tieout.app.process.erpposting;

import io.tieout.app.process.ProcessHandler;
import io.tieout.app.process.erpposting.PostingTable.Outcome;
import io.tieout.app.process.erpposting.SalesPosting.Step;
import io.tieout.contract.Command;
import io.tieout.contract.CommandKeys;
import io.tieout.contract.EventContext;
import io.tieout.core.CompanyId;
import io.tieout.core.Rejection;
import io.tieout.eventstore.CommandResult;
import io.tieout.eventstore.Commands;
import io.tieout.eventstore.EventReader;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.finance.PostingRulesCommand;
import io.tieout.finance.PostingRulesCommand.InstallPostingRules;
import io.tieout.finance.StoreDayEvent.SaleLineRecorded;
import io.tieout.reconciliation.Flow;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Posts sales: a store-day that has been quiet for a while is summed into a journal; what
 * comes later makes the journal of its next revision. The state holds only how far a
 * document has come; the lines are read from the store, so that a journal holds exactly
 * the lines of its range.
 *
 * <p>
 * How far a document has come follows from {@code JournalPrepared} alone, and a revision
 * has one journal: if the process dies between the journal and its own transaction, it
 * learns of the journal from the event and goes on from there.
 */
public final class ErpPostingProcess implements ProcessHandler {

	private static final Logger logger = LoggerFactory.getLogger(ErpPostingProcess.class);

	private static final String INSTALLATION = "installation";

	private static final int DOCUMENTS_PER_CALL = 100;

	private final PostingTable table;

	private final EventReader reader;

	private final Commands commands;

	private final ErpPostingTerms terms;

	private final Companies companies;

	/**
	 * The process.
	 * @param companies gives a company without posting rules its first
	 */
	public ErpPostingProcess(JdbcClient jdbc, EventReader reader, Commands commands, ErpPostingTerms terms,
			Companies companies) {
		this.table = new PostingTable(jdbc);
		this.reader = reader;
		this.commands = commands;
		this.terms = terms;
		this.companies = companies;
	}

	@Override
	public String name() {
		return SalesPosting.PREPARER;
	}

	@Override
	public List<Flow> flows() {
		return List.of(SalesPosting.FLOW);
	}

	@Override
	public void handle(List<RecordedEvent> batch) {
		this.table.write(PostingChanges.of(batch, this.terms));
	}

	@Override
	public boolean settle(Instant clock, long position) {
		Instant now = clock.truncatedTo(ChronoUnit.MICROS);
		List<PostingDocument> due = this.table.due(now, this.companies.names(), DOCUMENTS_PER_CALL);
		if (!due.isEmpty()) {
			Periods periods = this.table.periods();
			Map<CompanyId, PostingRuleBook> books = new HashMap<>();
			List<Outcome> outcomes = new ArrayList<>();
			due.forEach((document) -> outcomes.add(post(document, books, periods, now)));
			this.table.reschedule(outcomes);
		}
		return !this.table.isAnyDue(now.plus(this.terms.quiet()));
	}

	private Outcome post(PostingDocument document, Map<CompanyId, PostingRuleBook> books, Periods periods,
			Instant now) {
		List<PendingLine> pending = pendingLines(document);
		PostingRuleBook book = pending.isEmpty() ? PostingRuleBook.EMPTY
				: books.computeIfAbsent(document.storeDay().company(), (company) -> ruleBook(document, now));
		Step step = SalesPosting.decide(document, pending, book, periods, now);
		if (step instanceof Step.Blocked blocked) {
			return blocked(document, pending, blocked.rejection(), now);
		}
		if (step instanceof Step.Prepare prepare) {
			return prepare(document, pending, prepare, now);
		}
		if (document.stands()) {
			execute(document, List.of(SalesPosting.unstuck(document, now)),
					"unstuck-" + document.trigger().eventId() + "/" + document.revision(), now);
		}
		return new Outcome(document, null, null);
	}

	private PostingRuleBook ruleBook(PostingDocument document, Instant now) {
		CompanyId company = document.storeDay().company();
		PostingRuleBook book = ruleBook(company);
		if (!book.isEmpty()) {
			return book;
		}
		return this.companies.rulesFor(company).map((rules) -> {
			execute(document, List.of(new InstallPostingRules(company, rules, INSTALLATION, now)),
					"install-rules-of-" + company, now);
			return ruleBook(company);
		}).orElse(book);
	}

	private PostingRuleBook ruleBook(CompanyId company) {
		return PostingRuleBook.of(this.reader.readAggregate(PostingRulesCommand.aggregateIdOf(company), 0));
	}

	private Outcome prepare(PostingDocument document, List<PendingLine> pending, Step.Prepare prepare, Instant now) {
		String step = "revision-" + prepare.document().revision() + "/" + prepare.document().month();
		CommandResult result = execute(document, prepare.commands(), step, now);
		if (!(result instanceof CommandResult.Refused refused)) {
			return new Outcome(document, null, null);
		}
		return switch (refused.rejection().code()) {
			case "DUPLICATE" -> new Outcome(document, null, null);
			case "PERIOD_CLOSED" -> new Outcome(document, now, null);
			default -> blocked(document, pending, refused.rejection(), now);
		};
	}

	private Outcome blocked(PostingDocument document, List<PendingLine> pending, Rejection rejection, Instant now) {
		logger.warn("The sales of {} are not posted: {}", document.key(), rejection);
		execute(document, List.of(SalesPosting.stuck(document, pending, rejection, now)),
				"stuck-" + document.trigger().eventId() + "/" + rejection.code(), now);
		return new Outcome(document, null, rejection.code());
	}

	private List<PendingLine> pendingLines(PostingDocument document) {
		return this.reader.readAggregate(document.storeDay().aggregateId(), document.firstSequence())
			.stream()
			.filter((event) -> document.isPending(event.position())
					&& document.source().equals(PostingChanges.sourceOf(event.context()))
					&& event.payload() instanceof SaleLineRecorded)
			.map((event) -> new PendingLine(event.position(), ((SaleLineRecorded) event.payload()).line()))
			.toList();
	}

	private CommandResult execute(PostingDocument document, List<Command> commands, String step, Instant now) {
		String key = CommandKeys.ofStep(SalesPosting.PREPARER, document.key(), step);
		EventContext context = EventContext.of(now, SalesPosting.PREPARER, document.trigger().correlationId())
			.causedBy(document.trigger().eventId())
			.keyed(key, document.key());
		return this.commands.executeTogether(commands, context);
	}

}
