package io.tieout.inventory;

import io.tieout.aggregate.DecidedAggregate;
import io.tieout.aggregate.Decision;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * A supplier's catalogue as Axon sees it.
 */
final class SupplierCatalogueAggregate
		extends DecidedAggregate<SupplierCatalogue, SupplierCatalogueCommand, SupplierCatalogueEvent> {

	SupplierCatalogueAggregate() {
		super(new SupplierCatalogueDecider());
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<SupplierCatalogueEvent> handle(SupplierCatalogueCommand.CloseCatalogue command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<SupplierCatalogueEvent> handle(SupplierCatalogueCommand.SettleCatalogue command) {
		return decide(command);
	}

}
