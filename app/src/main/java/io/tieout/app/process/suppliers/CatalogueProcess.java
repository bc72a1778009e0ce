package io.tieout.app.process.suppliers;

import io.tieout.app.ingest.SourceRecords;
import io.tieout.app.process.ProcessHandler;
import io.tieout.contract.Command;
import io.tieout.contract.EventContext;
import io.tieout.core.SourceSystem;
import io.tieout.eventstore.CommandResult;
import io.tieout.eventstore.Commands;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.inventory.ProductVersion;
import io.tieout.inventory.SupplierCatalogueCommand.SettleCatalogue;
import io.tieout.inventory.SupplierCatalogueEvent.CatalogueClosed;
import io.tieout.inventory.SupplierItemCommand.DropSupplierItem;
import io.tieout.inventory.SupplierItemEvent;
import io.tieout.inventory.SupplierItemEvent.SupplierItemDropped;
import io.tieout.inventory.SupplierItemId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drops what a whole load lacks. A line that says what is known already leaves no event,
 * so that which items a load had is asked of the records that were taken in. The commands
 * need no keys: dropped or settled twice, nothing changes.
 */
final class CatalogueProcess implements ProcessHandler {

	private static final Logger logger = LoggerFactory.getLogger(CatalogueProcess.class);

	private static final String NAME = "supplier-catalogue";

	/** The feed, as the identities of its records name it. */
	private static final String RESOURCE = "supplier-catalogue";

	private final Commands commands;

	private final SourceRecords records;

	private final CatalogueTable table;

	CatalogueProcess(Commands commands, SourceRecords records, CatalogueTable table) {
		this.commands = commands;
		this.records = records;
		this.table = table;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public void handle(List<RecordedEvent> batch) {
		Map<SupplierItemId, Optional<SourceSystem>> items = new LinkedHashMap<>();
		for (RecordedEvent event : batch) {
			if (event.payload() instanceof SupplierItemEvent item) {
				items.put(item.item(), (item instanceof SupplierItemDropped) ? Optional.empty()
						: Optional.of(item.version().source()));
			}
			else if (event.payload() instanceof CatalogueClosed closed) {
				this.table.close(new ClosedLoad(closed.supplier(), closed.items(), closed.load(),
						event.context().correlationId(), event.eventId()));
			}
		}
		this.table.write(items);
	}

	@Override
	public boolean settle(Instant now, long position) {
		List<ClosedLoad> closed = this.table.closed();
		closed.forEach((load) -> settle(load, now));
		return closed.isEmpty();
	}

	private void settle(ClosedLoad closed, Instant now) {
		ProductVersion load = closed.load();
		Set<String> found = this.records.objects(RESOURCE, load.source(), closed.version(),
				SupplierItemId.startOf(closed.supplier()));
		EventContext context = EventContext.of(now, "process/" + NAME, closed.correlation())
			.causedBy(closed.closedBy().toString());
		if (found.size() == closed.items()) {
			drop(this.table.offered(closed.supplier(), load.source())
				.stream()
				.filter((item) -> !found.contains(item.aggregateId()))
				.toList(), load, context);
		}
		else {
			logger.warn("A load of {} has {} items and {} were taken in: nothing is dropped", closed.supplier(),
					closed.items(), found.size());
		}
		carryOut(new SettleCatalogue(closed.supplier(), found.size(), load), context);
		this.table.settled(closed);
	}

	/** Each by itself: one that is refused keeps none of the others. */
	private void drop(List<SupplierItemId> missing, ProductVersion load, EventContext context) {
		missing.forEach((item) -> carryOut(new DropSupplierItem(item, load), context));
	}

	private void carryOut(Command command, EventContext context) {
		if (this.commands.execute(command, context) instanceof CommandResult.Refused refused) {
			logger.warn("{} stays as it is: {}", command.aggregateId(), refused.rejection().code());
		}
	}

}
