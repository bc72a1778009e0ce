package io.tieout.app.process.stockreconciliation;

import io.tieout.app.process.ProcessHandler;
import io.tieout.app.process.stockreconciliation.ItemComparison.Ruling;
import io.tieout.app.process.stockreconciliation.StatementTable.Running;
import io.tieout.app.process.stockreconciliation.VarianceTable.Standing;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.eventstore.BulkCommands;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.inventory.LineOutcome;
import io.tieout.inventory.LineResult;
import io.tieout.inventory.StatementCounts;
import io.tieout.inventory.StockStatementCommand.NoteComparison;
import io.tieout.inventory.StockStatementCommand.NoteItems;
import io.tieout.inventory.StockVarianceCommand.TieOutVariance;
import io.tieout.inventory.VarianceClass;
import io.tieout.inventory.VarianceId;
import io.tieout.projections.stockledger.StockBalance;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Compares stock statements with what was held at their cut-off, a page of items at a
 * time, and looks at an open variance again when its item moves.
 *
 * <p>
 * A comparison rests on the events up to one position, so that its pages fit together
 * whatever happens meanwhile.
 */
public final class StockReconciliationProcess implements ProcessHandler {

	private static final String NAME = "stock-reconciliation";

	private static final int ITEMS_PER_PAGE = 1_000;

	/** Keeps the transaction of one call within some seconds. */
	private static final int PAGES_PER_CALL = 5;

	private final StatementTable statements;

	private final ItemTable items;

	private final VarianceTable variances;

	private final StatedItems statedItems;

	private final StockBalances balances;

	private final AnchorAuthority authority;

	private final StockReconciliationTerms terms;

	private final RulingSender sender;

	/** The items of the comparison that is under way; read again where it is not here. */
	private @Nullable Prepared prepared;

	/**
	 * The process.
	 */
	StockReconciliationProcess(JdbcClient jdbc, StatedItems statedItems, StockBalances balances,
			AnchorAuthority authority, StockReconciliationTerms terms, BulkCommands commands) {
		this.statements = new StatementTable(jdbc, terms);
		this.items = new ItemTable(jdbc);
		this.variances = new VarianceTable(jdbc);
		this.statedItems = statedItems;
		this.balances = balances;
		this.authority = authority;
		this.terms = terms;
		this.sender = new RulingSender(NAME, commands);
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public void handle(List<RecordedEvent> batch) {
		StockChanges changes = StockChanges.of(batch);
		this.items.write(changes);
		changes.statements().forEach(this.statements::note);
		changes.variances().forEach(this.variances::note);
		this.variances.moved(changes.moved(), this.terms.quiet());
	}

	@Override
	public boolean settle(Instant clock, long position) {
		Instant now = clock.truncatedTo(ChronoUnit.MICROS);
		if (this.balances.covers(position)) {
			lookAgain(now, position);
			for (int page = 0; page < PAGES_PER_CALL; page++) {
				Optional<Running> running = this.statements.next(now, position);
				if (running.isEmpty()) {
					break;
				}
				compare(running.get(), now);
			}
		}
		Instant soon = now.plus(this.terms.quiet());
		return !this.statements.isAnyDue(soon) && !this.variances.isAnyDue(soon);
	}

	private void compare(Running running, Instant now) {
		List<StatedItem> page = behind(itemsOf(running), running.after()).values()
			.stream()
			.limit(ITEMS_PER_PAGE)
			.toList();
		if (page.isEmpty()) {
			finish(running, now);
			return;
		}
		StatementHead head = running.head();
		Map<Sku, StockBalance> held = this.balances.at(head.location(), kept(page), head.asOf(), running.through());
		Map<Sku, KnownItem> known = this.items.known(head, page.stream().map(StatedItem::sku).toList());
		ItemComparison comparison = comparison(head, now);
		List<Ruling> rulings = page.stream()
			.map((item) -> comparison.rule(item, held.getOrDefault(item.sku(), StockBalance.NONE),
					known.getOrDefault(item.sku(), KnownItem.NOTHING)))
			.toList();
		List<LineResult> results = this.sender.send(rulings, (sku) -> running.cause(), now);
		closeUnderAliases(running, page, now);
		note(running, page, results, now);
	}

	/**
	 * What a code stated while no product had it is stated of its product now, and
	 * nothing of the code by itself.
	 */
	private void closeUnderAliases(Running running, List<StatedItem> page, Instant now) {
		StatementHead head = running.head();
		Set<Sku> aliases = page.stream().flatMap((item) -> item.aliases().stream()).collect(Collectors.toSet());
		this.variances.openOfUnknown(head, aliases)
			.forEach(
					(code) -> this.sender.send(
							new TieOutVariance(new VarianceId(head.source(), head.location(), code), head.statement(),
									head.asOf(), Quantity.ZERO, Quantity.ZERO, now),
							running.cause(), "alias-" + code, now));
	}

	private static NavigableMap<Sku, StatedItem> behind(NavigableMap<Sku, StatedItem> items, String after) {
		return after.isEmpty() ? items : items.tailMap(new Sku(after), false);
	}

	private NavigableMap<Sku, StatedItem> itemsOf(Running running) {
		Prepared known = this.prepared;
		if (known == null || !known.comparison.equals(running.name())) {
			known = new Prepared(running.name(), this.statedItems.of(running.head(),
					running.head().complete() ? this.items.atPlace(running.head().location()) : Set.of()));
			this.prepared = known;
		}
		return known.items;
	}

	private static List<Sku> kept(List<StatedItem> page) {
		return page.stream().filter((item) -> item.kind() == VarianceClass.QUANTITY).map(StatedItem::sku).toList();
	}

	private ItemComparison comparison(StatementHead head, Instant now) {
		return new ItemComparison(head, this.terms.policyFor(head.source(), head.location()),
				this.authority.mayAnchor(head.source(), head.location()), now);
	}

	private void note(Running running, List<StatedItem> page, List<LineResult> results, Instant now) {
		StatementCounts counts = running.counts();
		for (int index = 0; index < page.size(); index++) {
			counts = counts.and(results.get(index).outcome(), page.get(index).listed());
		}
		List<LineResult> open = results.stream().filter((result) -> result.outcome() != LineOutcome.TIED_OUT).toList();
		Sku last = page.get(page.size() - 1).sku();
		if (!open.isEmpty()) {
			this.sender.send(new NoteItems(running.head().statement(), running.comparison(), open), running.cause(),
					"items-through-" + last, now);
		}
		this.items.stated(running.head(), page);
		this.statements.reached(running, last, counts);
	}

	private void finish(Running running, Instant now) {
		NoteComparison over = new NoteComparison(running.head().statement(), running.comparison(), running.counts(),
				running.through(), this.terms.policyVersion(), now);
		this.sender.send(over, running.cause(), "over", now);
		this.statements.finish(running);
		this.prepared = null;
	}

	private void lookAgain(Instant now, long position) {
		List<Standing> due = this.variances.due(now, ITEMS_PER_PAGE);
		Map<StatementHead, List<Standing>> byStatement = due.stream()
			.filter(Standing::open)
			.collect(Collectors.groupingBy(Standing::head, LinkedHashMap::new, Collectors.toList()));
		byStatement.forEach((head, standing) -> lookAgain(head, standing, now, position));
		this.variances.settled(due);
	}

	private void lookAgain(StatementHead head, List<Standing> standing, Instant now, long position) {
		Map<Sku, Standing> bySku = standing.stream()
			.collect(Collectors.toMap((each) -> each.id().sku(), Function.identity()));
		Map<Sku, StockBalance> held = this.balances.at(head.location(), bySku.keySet(), head.asOf(), position);
		Map<Sku, KnownItem> known = this.items.known(head, bySku.keySet());
		ItemComparison comparison = new ItemComparison(head, this.terms.policyFor(head.source(), head.location()),
				false, now);
		List<Ruling> rulings = standing.stream()
			.map((each) -> comparison.again(each.item(), held.getOrDefault(each.id().sku(), StockBalance.NONE),
					known.getOrDefault(each.id().sku(), KnownItem.NOTHING)))
			.toList();
		this.sender.send(rulings, (sku) -> bySku.get(sku).cause(), now);
	}

	/** The items of a comparison. */
	private record Prepared(String comparison, NavigableMap<Sku, StatedItem> items) {
	}

}
