package io.tieout.testing.till;

import io.tieout.aggregate.DecidedAggregate;
import io.tieout.aggregate.Decider;
import io.tieout.aggregate.Decision;
import io.tieout.aggregate.DomainModule;
import io.tieout.core.Quantity;
import io.tieout.core.Rejection;
import io.tieout.testing.till.TillCommand.Deposit;
import io.tieout.testing.till.TillCommand.Withdraw;
import io.tieout.testing.till.TillEvent.Deposited;
import io.tieout.testing.till.TillEvent.OverdraftRefused;
import io.tieout.testing.till.TillEvent.Withdrawn;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * The test domain. Asking for more than 1,000 coins too many is a refusal that is
 * recorded.
 */
public final class TillDomain implements DomainModule {

	@Override
	public String owner() {
		return "till";
	}

	@Override
	public List<AggregateBinding<?>> aggregates() {
		return List.of(AggregateBinding.of(Till.class, Till::new));
	}

	/**
	 * What a till holds.
	 */
	public record TillState(Quantity balance) {
	}

	static final class Till extends DecidedAggregate<TillState, TillCommand, TillEvent> {

		Till() {
			super(new TillRules());
		}

		@CommandHandler
		@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
		Decision<TillEvent> handle(Deposit command) {
			return decide(command);
		}

		@CommandHandler
		@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
		Decision<TillEvent> handle(Withdraw command) {
			return decide(command);
		}

	}

	private static final class TillRules implements Decider<TillState, TillCommand, TillEvent> {

		private static final Quantity NOTABLE = Quantity.of(1_000);

		@Override
		public String aggregateType() {
			return "till.Till";
		}

		@Override
		public Class<TillCommand> commandFamily() {
			return TillCommand.class;
		}

		@Override
		public Class<TillEvent> eventFamily() {
			return TillEvent.class;
		}

		@Override
		public Class<TillState> stateType() {
			return TillState.class;
		}

		@Override
		public int stateRevision() {
			return 1;
		}

		@Override
		public TillState initial() {
			return new TillState(Quantity.ZERO);
		}

		@Override
		public Decision<TillEvent> decide(TillState state, TillCommand command) {
			if (command instanceof Withdraw withdraw) {
				return withdraw(state, withdraw);
			}
			Deposit deposit = (Deposit) command;
			return deposit.coins().isZero() ? Decision.unchanged() : Decision
				.accepted(new Deposited(deposit.till(), deposit.coins(), state.balance().plus(deposit.coins())));
		}

		private static Decision<TillEvent> withdraw(TillState state, Withdraw command) {
			Quantity left = state.balance().minus(command.coins());
			if (!left.isNegative()) {
				return Decision.accepted(new Withdrawn(command.till(), command.coins(), left));
			}
			Rejection rejection = Rejection.of("TILL_SHORT", "The till holds less than that.")
				.with("balance", state.balance());
			boolean notable = left.negated().compareTo(NOTABLE) > 0;
			return notable
					? new Decision.Refused<>(rejection, List.of(new OverdraftRefused(command.till(), command.coins())))
					: Decision.refused(rejection);
		}

		@Override
		public TillState evolve(TillState state, TillEvent event) {
			if (event instanceof Deposited deposited) {
				return new TillState(deposited.balance());
			}
			return (event instanceof Withdrawn withdrawn) ? new TillState(withdrawn.balance()) : state;
		}

	}

}
