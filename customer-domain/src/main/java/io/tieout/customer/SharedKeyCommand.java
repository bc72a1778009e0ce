package io.tieout.customer;

import io.tieout.contract.MessageType;
import io.tieout.customer.SharedKeyEvent.BlockingKeyDropped;
import io.tieout.customer.SharedKeyEvent.KeyWeakened;
import java.util.List;
import java.util.UUID;

/**
 * What can be asked of an identifier or a blocking key that many records share.
 */
public sealed interface SharedKeyCommand extends IdentityCommand {

	/**
	 * The shared key, under an id of its own: neither the value nor its hash enters an
	 * event.
	 */
	UUID key();

	@Override
	default String aggregateId() {
		return "shared-key:" + key();
	}

	@Override
	SharedKeyEvent outcome();

	/**
	 * Takes its strength from an identifier that too many records share: it links nobody
	 * from now on.
	 *
	 * @param key the shared identifier
	 * @param kind what kind of identifier
	 * @param holders the records that share it, more than the limit
	 * @param limit how many records may share it
	 */
	@MessageType(name = "customer.WeakenKey")
	record WeakenKey(UUID key, IdentifierKind kind, List<RecordId> holders, int limit) implements SharedKeyCommand {

		public WeakenKey {
			holders = holders.stream().sorted().toList();
		}

		@Override
		public SharedKeyEvent outcome() {
			return new KeyWeakened(this.key, this.kind, this.holders, this.limit);
		}

	}

	/**
	 * Drops a blocking key that too many records have: so many are not worth comparing
	 * with each other for that.
	 *
	 * @param key the blocking key
	 * @param madeOf what it is made of, such as {@code family+city}
	 * @param limit how many records may have it
	 */
	@MessageType(name = "customer.DropBlockingKey")
	record DropBlockingKey(UUID key, String madeOf, int limit) implements SharedKeyCommand {

		@Override
		public SharedKeyEvent outcome() {
			return new BlockingKeyDropped(this.key, this.madeOf, this.limit);
		}

	}

}
