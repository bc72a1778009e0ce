package io.tieout.contract;

import tools.jackson.databind.node.ObjectNode;

/**
 * Lifts the payload of a message from one revision to a later one, or to the message's
 * new name. Pure: no clock, no look-ups, the same output for the same input for ever. A
 * {@link Sealed} value is moved as the object it is and never opened or edited; its
 * {@code boundTo} keeps the name under which it was sealed.
 */
public interface Upcaster {

	/**
	 * The stored logical name it reads.
	 */
	String type();

	/**
	 * The stored revision it reads.
	 */
	int fromRevision();

	/**
	 * The logical name it writes; another one where the message was renamed.
	 */
	default String toType() {
		return type();
	}

	/**
	 * The revision it writes.
	 */
	int toRevision();

	/**
	 * The payload in the later shape. The argument may be changed and returned.
	 */
	ObjectNode upcast(ObjectNode payload);

}
