package io.tieout.inventory;

import io.tieout.aggregate.DecidedAggregate;
import io.tieout.aggregate.Decision;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * The product as Axon sees it.
 */
final class ProductAggregate extends DecidedAggregate<Product, ProductCommand, ProductEvent> {

	ProductAggregate() {
		super(new ProductDecider());
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<ProductEvent> handle(ProductCommand.RegisterProduct command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<ProductEvent> handle(ProductCommand.IntroduceProduct command) {
		return decide(command);
	}

}
