package io.tieout.inventory;

import io.tieout.aggregate.Decider;
import io.tieout.aggregate.Decision;
import io.tieout.core.Objections;
import io.tieout.core.Rejection;
import io.tieout.inventory.SupplierCatalogueCommand.CloseCatalogue;
import io.tieout.inventory.SupplierCatalogueCommand.SettleCatalogue;
import io.tieout.inventory.SupplierCatalogueEvent.CatalogueClosed;
import io.tieout.inventory.SupplierCatalogueEvent.CatalogueSettled;
import java.util.Optional;

/**
 * The rules of a catalogue as a whole: the newest load that was declared whole counts,
 * and is looked at once.
 */
final class SupplierCatalogueDecider
		implements Decider<SupplierCatalogue, SupplierCatalogueCommand, SupplierCatalogueEvent> {

	@Override
	public String aggregateType() {
		return "inventory.SupplierCatalogue";
	}

	@Override
	public Class<SupplierCatalogueCommand> commandFamily() {
		return SupplierCatalogueCommand.class;
	}

	@Override
	public Class<SupplierCatalogueEvent> eventFamily() {
		return SupplierCatalogueEvent.class;
	}

	@Override
	public Class<SupplierCatalogue> stateType() {
		return SupplierCatalogue.class;
	}

	@Override
	public int stateRevision() {
		return 1;
	}

	@Override
	public SupplierCatalogue initial() {
		return SupplierCatalogue.NONE;
	}

	@Override
	public Decision<SupplierCatalogueEvent> decide(SupplierCatalogue catalogue, SupplierCatalogueCommand command) {
		return (command instanceof CloseCatalogue close) ? close(catalogue, close)
				: settle(catalogue, (SettleCatalogue) command);
	}

	@Override
	public SupplierCatalogue evolve(SupplierCatalogue catalogue, SupplierCatalogueEvent event) {
		if (event instanceof CatalogueClosed closed) {
			return new SupplierCatalogue(closed.load(), closed.items(), false);
		}
		CatalogueSettled settled = (CatalogueSettled) event;
		return new SupplierCatalogue(settled.load(), settled.items(), true);
	}

	private static Decision<SupplierCatalogueEvent> close(SupplierCatalogue catalogue, CloseCatalogue command) {
		ProductVersion newest = catalogue.load();
		boolean known = newest != null && newest.isSame(command.load());
		Optional<Rejection> objection = Objections.first(
				() -> Objections.when(command.items() < 0, "ITEMS_NEGATIVE", "A catalogue has no items or more."),
				() -> Objections.when(known && catalogue.items() != command.items(), "SOURCE_RECORD_CHANGED",
						"This load was closed with another number of items; send a newer one."));
		if (objection.isPresent()) {
			return Decision.refused(objection.get());
		}
		return (known || (newest != null && command.load().isBefore(newest))) ? Decision.unchanged()
				: Decision.accepted(new CatalogueClosed(command.supplier(), command.items(), command.load()));
	}

	private static Decision<SupplierCatalogueEvent> settle(SupplierCatalogue catalogue, SettleCatalogue command) {
		ProductVersion newest = catalogue.load();
		boolean due = newest != null && newest.isSame(command.load()) && !catalogue.settled();
		return due
				? Decision
					.accepted(new CatalogueSettled(command.supplier(), catalogue.items(), command.found(), newest))
				: Decision.unchanged();
	}

}
