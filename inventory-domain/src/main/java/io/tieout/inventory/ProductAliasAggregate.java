package io.tieout.inventory;

import io.tieout.aggregate.DecidedAggregate;
import io.tieout.aggregate.Decision;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * The code as Axon sees it.
 */
final class ProductAliasAggregate extends DecidedAggregate<ProductAlias, ProductAliasCommand, ProductAliasEvent> {

	ProductAliasAggregate() {
		super(new ProductAliasDecider());
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<ProductAliasEvent> handle(ProductAliasCommand.ClaimAlias command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<ProductAliasEvent> handle(ProductAliasCommand.ReleaseAlias command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<ProductAliasEvent> handle(ProductAliasCommand.ClaimGtin command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<ProductAliasEvent> handle(ProductAliasCommand.ReleaseGtin command) {
		return decide(command);
	}

}
