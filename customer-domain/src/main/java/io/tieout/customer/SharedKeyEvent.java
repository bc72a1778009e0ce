package io.tieout.customer;

import io.tieout.contract.Event;
import io.tieout.contract.MessageType;
import java.util.List;
import java.util.UUID;

/**
 * What happened to an identifier or a blocking key that many records share.
 */
public sealed interface SharedKeyEvent extends Event {

	/**
	 * The shared key.
	 */
	UUID key();

	@Override
	default String aggregateId() {
		return "shared-key:" + key();
	}

	/**
	 * The identifier lost its strength; links that rested on it alone are retracted in
	 * the same append.
	 *
	 * @param key the shared identifier
	 * @param kind what kind of identifier
	 * @param holders the records that shared it then, sorted
	 * @param limit how many records may share it
	 */
	@MessageType(name = "customer.KeyWeakened")
	record KeyWeakened(UUID key, IdentifierKind kind, List<RecordId> holders, int limit) implements SharedKeyEvent {

		public KeyWeakened {
			holders = List.copyOf(holders);
		}

	}

	/**
	 * A blocking key was dropped: records that have it alone in common are compared no
	 * more, and links that rest on it alone are retracted in the same append.
	 *
	 * @param key the blocking key
	 * @param madeOf what it is made of, such as {@code family+city}
	 * @param limit how many records may have it
	 */
	@MessageType(name = "customer.BlockingKeyDropped")
	record BlockingKeyDropped(UUID key, String madeOf, int limit) implements SharedKeyEvent {
	}

}
