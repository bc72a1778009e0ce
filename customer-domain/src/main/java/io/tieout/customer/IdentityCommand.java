package io.tieout.customer;

import io.tieout.contract.Command;
import io.tieout.contract.Event;

/**
 * What the resolution of identities may ask. Each command says what it comes to if it is
 * accepted, so that the next arrival of a batch can be decided on it before the batch is
 * carried out.
 */
public sealed interface IdentityCommand extends Command permits CustomerCommand, SharedKeyCommand {

	/**
	 * The event that is recorded if the command is accepted and changes something.
	 */
	Event outcome();

}
