package io.tieout.customer;

import io.tieout.aggregate.DomainModule;
import java.util.List;

/**
 * The customer domain as the service wires it.
 */
public final class CustomerDomain implements DomainModule {

	@Override
	public String owner() {
		return "customer";
	}

	@Override
	public List<AggregateBinding<?>> aggregates() {
		return List.of(AggregateBinding.of(CustomerRecordAggregate.class, CustomerRecordAggregate::new),
				AggregateBinding.of(CustomerAggregate.class, CustomerAggregate::new),
				AggregateBinding.of(SharedKeyAggregate.class, SharedKeyAggregate::new),
				AggregateBinding.of(RecordPairAggregate.class, RecordPairAggregate::new),
				AggregateBinding.of(IdentityModelAggregate.class, IdentityModelAggregate::new));
	}

}
