package io.tieout.eventstore;

import java.util.Map;

/**
 * Command keys of an append stand in the store already: the commands were carried out
 * before.
 */
final class CommandKeyTakenException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Map<String, Use> uses;

	CommandKeyTakenException(Map<String, Use> uses) {
		super("Command keys used before: " + uses.keySet());
		this.uses = Map.copyOf(uses);
	}

	Map<String, Use> uses() {
		return this.uses;
	}

	/**
	 * Where a key was used first, and for which content.
	 */
	record Use(long position, String commandHash) {
	}

}
