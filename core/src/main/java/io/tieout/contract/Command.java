package io.tieout.contract;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * An intention addressed to one aggregate. A command is a record nested in the sealed
 * family of its aggregate and carries {@link MessageType}; its components are core
 * values.
 */
public interface Command {

	/**
	 * The aggregate it is addressed to; unique over all aggregate types, so it starts
	 * with the kind ({@code stock:STORE1/85123A}).
	 */
	@TargetAggregateIdentifier
	String aggregateId();

}
