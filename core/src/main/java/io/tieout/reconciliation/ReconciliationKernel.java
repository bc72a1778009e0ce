package io.tieout.reconciliation;

import io.tieout.aggregate.DomainModule;
import java.util.List;

/**
 * The reconciliation kernel, for the service to wire.
 */
public final class ReconciliationKernel implements DomainModule {

	@Override
	public String owner() {
		return "reconciliation";
	}

	@Override
	public List<AggregateBinding<?>> aggregates() {
		return List.of(AggregateBinding.of(BreakAggregate.class, BreakAggregate::new),
				AggregateBinding.of(FeedAggregate.class, FeedAggregate::new),
				AggregateBinding.of(OperatorActAggregate.class, OperatorActAggregate::new),
				AggregateBinding.of(AuthorityAggregate.class, AuthorityAggregate::new));
	}

}
