package io.tieout.aggregate;

import io.tieout.contract.Event;
import io.tieout.core.Rejection;
import java.util.List;
import java.util.Map;

/**
 * What came of a command: accepted with the events to append (none if nothing changes),
 * or refused. A refusal is a value, never an exception, and may itself carry events that
 * an auditor would ask for.
 *
 * @param <E> the event family
 */
public sealed interface Decision<E extends Event> {

	/**
	 * The events to append, in order; may be empty.
	 */
	List<E> events();

	/**
	 * The command was accepted.
	 *
	 * @param events what happened
	 * @param <E> the event family
	 */
	record Accepted<E extends Event>(List<E> events) implements Decision<E> {

		public Accepted {
			events = List.copyOf(events);
		}

	}

	/**
	 * The command was refused.
	 *
	 * @param rejection why
	 * @param events what is recorded about the refusal, usually nothing
	 * @param <E> the event family
	 */
	record Refused<E extends Event>(Rejection rejection, List<E> events) implements Decision<E> {

		public Refused {
			events = List.copyOf(events);
		}

	}

	/**
	 * Accepted, with one event.
	 */
	static <E extends Event> Decision<E> accepted(E event) {
		return new Accepted<>(List.of(event));
	}

	/**
	 * Accepted, with these events.
	 */
	static <E extends Event> Decision<E> accepted(List<E> events) {
		return new Accepted<>(events);
	}

	/**
	 * Accepted, and nothing changes.
	 */
	static <E extends Event> Decision<E> unchanged() {
		return new Accepted<>(List.of());
	}

	/**
	 * Refused without an event.
	 */
	static <E extends Event> Decision<E> refused(Rejection rejection) {
		return new Refused<>(rejection, List.of());
	}

	/**
	 * Refused without an event or figures.
	 */
	static <E extends Event> Decision<E> refused(String code, String detail) {
		return refused(new Rejection(code, detail, Map.of()));
	}

}
