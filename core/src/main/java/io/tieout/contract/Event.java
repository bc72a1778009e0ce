package io.tieout.contract;

/**
 * A fact that one aggregate recorded. An event is a record nested in the sealed family of
 * its aggregate and carries {@link MessageType}; its components are core values, never
 * raw doubles or amounts without a currency. Personal values are {@link Sealed}.
 */
public interface Event {

	/**
	 * The aggregate that recorded it, as in {@link Command#aggregateId()}. Derived from
	 * the event's components.
	 */
	String aggregateId();

}
