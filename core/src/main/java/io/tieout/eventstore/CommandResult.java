package io.tieout.eventstore;

import io.tieout.contract.Event;
import io.tieout.core.Rejection;
import java.util.List;

/**
 * The answer to a command, a pure function of the command and its events: a repeated
 * command gets the first answer.
 */
public sealed interface CommandResult {

	/**
	 * The command's events are durable.
	 *
	 * @param position position of its first event, 0 if nothing had to change
	 * @param events the events, as first recorded
	 * @param repeated whether the command had been carried out before under the same key
	 */
	record Accepted(long position, List<Event> events, boolean repeated) implements CommandResult {

		public Accepted {
			events = List.copyOf(events);
		}

	}

	/**
	 * A rule refused the command; nothing of it was appended, except what the refusal
	 * itself records.
	 *
	 * @param rejection why
	 * @param command index of the refused command in the list that was sent, 0 for a
	 * single one
	 */
	record Refused(Rejection rejection, int command) implements CommandResult {
	}

	/**
	 * What the commands were planned on has changed: nothing was appended, and they have
	 * to be planned again. Answered only to bulk items that say what they rest on.
	 */
	record Outdated() implements CommandResult {
	}

}
