package io.tieout.testing.till;

import io.tieout.contract.Command;
import io.tieout.contract.MessageType;
import io.tieout.core.Quantity;

/**
 * What can be asked of a till.
 */
public sealed interface TillCommand extends Command {

	/**
	 * The till's number.
	 */
	String till();

	@Override
	default String aggregateId() {
		return "till:" + till();
	}

	/**
	 * Put coins in.
	 */
	@MessageType(name = "till.Deposit")
	record Deposit(String till, Quantity coins) implements TillCommand {
	}

	/**
	 * Take coins out, never more than there are.
	 */
	@MessageType(name = "till.Withdraw")
	record Withdraw(String till, Quantity coins) implements TillCommand {
	}

}
