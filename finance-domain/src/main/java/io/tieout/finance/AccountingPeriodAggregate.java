package io.tieout.finance;

import io.tieout.aggregate.DecidedAggregate;
import io.tieout.aggregate.Decision;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * The accounting period as Axon sees it.
 */
final class AccountingPeriodAggregate
		extends DecidedAggregate<AccountingPeriod, AccountingPeriodCommand, AccountingPeriodEvent> {

	AccountingPeriodAggregate() {
		super(new AccountingPeriodDecider());
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<AccountingPeriodEvent> handle(AccountingPeriodCommand.OpenPeriod command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<AccountingPeriodEvent> handle(AccountingPeriodCommand.AdmitJournal command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<AccountingPeriodEvent> handle(AccountingPeriodCommand.SettleJournal command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<AccountingPeriodEvent> handle(AccountingPeriodCommand.StartClosing command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<AccountingPeriodEvent> handle(AccountingPeriodCommand.ClosePeriod command) {
		return decide(command);
	}

}
