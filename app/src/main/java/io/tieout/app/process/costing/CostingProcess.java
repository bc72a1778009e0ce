package io.tieout.app.process.costing;

import io.tieout.app.process.ProcessHandler;
import io.tieout.app.process.costing.CostingTable.Seen;
import io.tieout.app.process.erpposting.Companies;
import io.tieout.contract.EventContext;
import io.tieout.eventstore.BulkCommands;
import io.tieout.eventstore.BulkCommands.Item;
import io.tieout.eventstore.CommandResult;
import io.tieout.eventstore.EventReader;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.inventory.CostedMovement;
import io.tieout.inventory.ItemCostCommand.CostMovements;
import io.tieout.inventory.ItemCostId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gives movements their cost. As long as nobody states what an item costs, only sums of
 * what moved are kept here; the first cost that is stated sends them along, and from then
 * on everything that moves.
 *
 * <p>
 * An item's cost passes over what it has costed, by position. So if the process dies
 * between the cost and its own transaction, it sends the same again and nothing happens.
 */
public final class CostingProcess implements ProcessHandler {

	private static final String NAME = "costing";

	private final CostingTable table;

	private final VoidedMovements voided;

	private final BulkCommands commands;

	private final Companies companies;

	/**
	 * The process.
	 * @param jdbc takes part in the transaction around {@link #handle}
	 * @param reader finds what a movement had cost that is taken back
	 * @param companies who owns what is at a place
	 */
	public CostingProcess(JdbcClient jdbc, EventReader reader, BulkCommands commands, Companies companies) {
		this.table = new CostingTable(jdbc);
		this.voided = new VoidedMovements(reader);
		this.commands = commands;
		this.companies = companies;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public void handle(List<RecordedEvent> batch) {
		Crossings crossings = new Crossings(this.companies, this.table.crossed(Crossings.transfersOf(batch)));
		StockChanges changes = StockChanges.of(batch, this.companies, crossings);
		if (changes.isEmpty()) {
			return;
		}
		Map<ItemCostId, Seen> seen = this.table.seen(changes.items());
		Set<ItemCostId> costed = new LinkedHashSet<>();
		for (ItemCostId item : changes.items()) {
			if (seen.getOrDefault(item, Seen.NOTHING).costed() || changes.tellACostOf(item)) {
				costed.add(item);
			}
		}
		changes.receiveFromUncosted(costed);
		Map<ItemCostId, List<CostedMovement>> fresh = fresh(changes, seen);
		cost(changes, fresh, costed, seen);
		this.table.write(fresh, costed, batch.get(batch.size() - 1).position());
		this.table.writeCrossed(crossings.reached());
	}

	@Override
	public boolean settle(Instant now, long position) {
		// costing knows no deadlines
		return true;
	}

	private static Map<ItemCostId, List<CostedMovement>> fresh(StockChanges changes, Map<ItemCostId, Seen> seen) {
		Map<ItemCostId, List<CostedMovement>> fresh = new LinkedHashMap<>();
		for (ItemCostId item : changes.items()) {
			long known = seen.getOrDefault(item, Seen.NOTHING).position();
			List<CostedMovement> movements = changes.of(item)
				.stream()
				.filter((movement) -> movement.events().through() > known)
				.toList();
			if (!movements.isEmpty()) {
				fresh.put(item, movements);
			}
		}
		return fresh;
	}

	private void cost(StockChanges changes, Map<ItemCostId, List<CostedMovement>> fresh, Set<ItemCostId> costed,
			Map<ItemCostId, Seen> seen) {
		List<ItemCostId> sent = fresh.keySet().stream().filter(costed::contains).toList();
		Map<ItemCostId, List<CostedMovement>> before = this.table
			.before(sent.stream().filter((item) -> !seen.getOrDefault(item, Seen.NOTHING).costed()).toList());
		List<Item> items = new ArrayList<>();
		for (ItemCostId item : sent) {
			List<CostedMovement> movements = new ArrayList<>(before.getOrDefault(item, List.of()));
			fresh.get(item).forEach((movement) -> movements.add(withKnownCost(item, movement, changes)));
			CostMovements command = new CostMovements(item, this.companies.currencyOf(item.company()), movements);
			items.add(new Item(List.of(command), context(changes.lastOf(item))));
		}
		this.commands.execute(items).forEach(CostingProcess::requireAccepted);
	}

	private CostedMovement withKnownCost(ItemCostId item, CostedMovement movement, StockChanges changes) {
		return changes.voidAt(movement.events().through())
			.map((event) -> this.voided.costOf(event, item, movement))
			.orElse(movement);
	}

	private static EventContext context(RecordedEvent trigger) {
		return EventContext.of(trigger.context().occurredAt(), NAME, trigger.context().correlationId())
			.causedBy(trigger.eventId().toString());
	}

	private static void requireAccepted(CommandResult result) {
		if (!(result instanceof CommandResult.Accepted)) {
			throw new IllegalStateException("Movements are costed whatever they are, but came to " + result);
		}
	}

}
