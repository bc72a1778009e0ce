package io.tieout.aggregate;

import io.tieout.contract.AggregateContract;
import io.tieout.contract.MessageCatalog;
import io.tieout.contract.Upcaster;
import java.util.List;

/**
 * Makes the message catalog out of the domains. It stands here and not with the catalog,
 * so that contracts need not know how decisions are made.
 */
public final class DomainCatalog {

	private DomainCatalog() {
	}

	/**
	 * The catalog of these domains' messages.
	 * @param modules every domain of the installation
	 * @param upcasters every upcaster
	 * @throws IllegalArgumentException if the contracts contradict each other, see
	 * {@link MessageCatalog#of}
	 */
	public static MessageCatalog of(List<? extends DomainModule> modules, List<Upcaster> upcasters) {
		return MessageCatalog.of(modules.stream().flatMap((module) -> contracts(module).stream()).toList(), upcasters);
	}

	/**
	 * The catalog of domains that have never changed a message.
	 */
	public static MessageCatalog of(List<? extends DomainModule> modules) {
		return of(modules, List.of());
	}

	private static List<AggregateContract> contracts(DomainModule module) {
		return module.aggregates().stream().map((binding) -> contract(module.owner(), binding.decider())).toList();
	}

	private static AggregateContract contract(String owner, Decider<?, ?, ?> decider) {
		return new AggregateContract(owner, decider.aggregateType(), decider.commandFamily(), decider.eventFamily(),
				decider.stateType(), decider.stateRevision());
	}

}
