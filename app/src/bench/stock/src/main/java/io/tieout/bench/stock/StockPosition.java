package io.tieout.bench.stock;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * The thing that is locked and decides, as Axon's reference guide writes aggregates.
 */
@Aggregate
class StockPosition {

	@AggregateIdentifier
	private PositionId position;

	private StockLevels levels = StockLevels.NONE;

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(RecordMovement command) {
		if (command.quantity() <= 0) {
			throw new IllegalArgumentException("A movement has a quantity above zero");
		}
		long change = (command.kind() == MovementKind.SOLD) ? -command.quantity() : command.quantity();
		apply(new StockMoved(command.position(), command.kind(), command.quantity(), change, command.document(),
				command.occurredAt(), this.levels.plus(change)));
	}

	@EventSourcingHandler
	void on(StockMoved event) {
		this.position = event.position();
		this.levels = event.after();
	}

}
