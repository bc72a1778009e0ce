package io.tieout.inventory;

import io.tieout.aggregate.DecidedAggregate;
import io.tieout.aggregate.Decision;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * The reservation as Axon sees it.
 */
final class ReservationAggregate extends DecidedAggregate<Reservation, ReservationCommand, ReservationEvent> {

	ReservationAggregate() {
		super(new ReservationDecider());
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<ReservationEvent> handle(ReservationCommand.PlaceReservation command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<ReservationEvent> handle(ReservationCommand.CommitReservation command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<ReservationEvent> handle(ReservationCommand.RenewReservation command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<ReservationEvent> handle(ReservationCommand.FulfilReservation command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<ReservationEvent> handle(ReservationCommand.ReleaseReservation command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<ReservationEvent> handle(ReservationCommand.ExpireReservation command) {
		return decide(command);
	}

}
