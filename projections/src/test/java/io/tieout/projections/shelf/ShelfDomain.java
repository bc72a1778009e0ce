package io.tieout.projections.shelf;

import io.tieout.aggregate.DecidedAggregate;
import io.tieout.aggregate.Decider;
import io.tieout.aggregate.Decision;
import io.tieout.aggregate.DomainModule;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * Registers shelves.
 */
public final class ShelfDomain implements DomainModule {

	@Override
	public String owner() {
		return "shelf";
	}

	@Override
	public List<AggregateBinding<?>> aggregates() {
		return List.of(AggregateBinding.of(Shelf.class, Shelf::new));
	}

	record ShelfState(long events) {
	}

	static final class ShelfRules implements Decider<ShelfState, ShelfCommand, ShelfEvent> {

		@Override
		public String aggregateType() {
			return "shelf.Shelf";
		}

		@Override
		public Class<ShelfCommand> commandFamily() {
			return ShelfCommand.class;
		}

		@Override
		public Class<ShelfEvent> eventFamily() {
			return ShelfEvent.class;
		}

		@Override
		public Class<ShelfState> stateType() {
			return ShelfState.class;
		}

		@Override
		public int stateRevision() {
			return 1;
		}

		@Override
		public ShelfState initial() {
			return new ShelfState(0);
		}

		@Override
		public Decision<ShelfEvent> decide(ShelfState state, ShelfCommand command) {
			return Decision.accepted(command.event());
		}

		@Override
		public ShelfState evolve(ShelfState state, ShelfEvent event) {
			return new ShelfState(state.events() + 1);
		}

	}

	static final class Shelf extends DecidedAggregate<ShelfState, ShelfCommand, ShelfEvent> {

		Shelf() {
			super(new ShelfRules());
		}

		@CommandHandler
		@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
		Decision<ShelfEvent> handle(ShelfCommand.RecordPut command) {
			return decide(command);
		}

	}

}
