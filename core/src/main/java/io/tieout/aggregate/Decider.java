package io.tieout.aggregate;

import io.tieout.contract.Command;
import io.tieout.contract.Event;

/**
 * The rules of one kind of aggregate as pure functions: no clock, no randomness, no I/O.
 * Time and ids come in the command. The same decider serves an Axon aggregate, the bulk
 * path and history as of a position.
 *
 * @param <S> immutable state, a record that can be stored as a snapshot
 * @param <C> sealed family of commands
 * @param <E> sealed family of events
 */
public interface Decider<S, C extends Command, E extends Event> {

	/**
	 * The stored name of the aggregate type, such as {@code inventory.StockPosition};
	 * frozen with the first event.
	 */
	String aggregateType();

	/**
	 * The sealed interface of the commands.
	 */
	Class<C> commandFamily();

	/**
	 * The sealed interface of the events.
	 */
	Class<E> eventFamily();

	/**
	 * The record that holds the state.
	 */
	Class<S> stateType();

	/**
	 * Revision of the state's shape; raise it when {@link #stateType()} changes, and
	 * older snapshots are dropped.
	 */
	int stateRevision();

	/**
	 * The state before the first event.
	 */
	S initial();

	/**
	 * Decides a command: rule lines, then the events. Returns refusals, never throws
	 * them.
	 */
	Decision<E> decide(S state, C command);

	/**
	 * The state after an event. Total: an event of the family is never refused.
	 */
	S evolve(S state, E event);

}
