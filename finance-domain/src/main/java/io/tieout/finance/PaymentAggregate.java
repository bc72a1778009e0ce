package io.tieout.finance;

import io.tieout.aggregate.DecidedAggregate;
import io.tieout.aggregate.Decision;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * The payment as Axon sees it.
 */
final class PaymentAggregate extends DecidedAggregate<Payment, PaymentCommand, PaymentEvent> {

	PaymentAggregate() {
		super(new PaymentDecider());
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<PaymentEvent> handle(PaymentCommand.RecordPayment command) {
		return decide(command);
	}

}
