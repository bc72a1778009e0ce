package io.tieout.finance;

import io.tieout.aggregate.DomainModule;
import java.util.List;

/**
 * The finance domain, for the service to wire.
 */
public final class FinanceDomain implements DomainModule {

	@Override
	public String owner() {
		return "finance";
	}

	@Override
	public List<AggregateBinding<?>> aggregates() {
		return List.of(AggregateBinding.of(OrderAggregate.class, OrderAggregate::new),
				AggregateBinding.of(PurchaseOrderAggregate.class, PurchaseOrderAggregate::new),
				AggregateBinding.of(PaymentAggregate.class, PaymentAggregate::new),
				AggregateBinding.of(StoreDayAggregate.class, StoreDayAggregate::new),
				AggregateBinding.of(TillDayAggregate.class, TillDayAggregate::new),
				AggregateBinding.of(JournalAggregate.class, JournalAggregate::new),
				AggregateBinding.of(PostingRulesAggregate.class, PostingRulesAggregate::new),
				AggregateBinding.of(AccountingPeriodAggregate.class, AccountingPeriodAggregate::new));
	}

}
