package io.tieout.testing.till;

import io.tieout.contract.Event;
import io.tieout.contract.MessageType;
import io.tieout.core.Quantity;

/**
 * What happened at a till.
 */
public sealed interface TillEvent extends Event {

	/**
	 * The till's number.
	 */
	String till();

	@Override
	default String aggregateId() {
		return "till:" + till();
	}

	/**
	 * Coins were put in.
	 */
	@MessageType(name = "till.Deposited")
	record Deposited(String till, Quantity coins, Quantity balance) implements TillEvent {
	}

	/**
	 * Coins were taken out.
	 */
	@MessageType(name = "till.Withdrawn")
	record Withdrawn(String till, Quantity coins, Quantity balance) implements TillEvent {
	}

	/**
	 * Someone asked for more than there was.
	 */
	@MessageType(name = "till.OverdraftRefused")
	record OverdraftRefused(String till, Quantity asked) implements TillEvent {
	}

}
