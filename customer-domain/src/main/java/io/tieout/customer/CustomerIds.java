package io.tieout.customer;

import io.tieout.core.CustomerId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/**
 * How ids of the customer domain are minted and compared. They are UUIDv7 in shape, with
 * the time of the event that caused them, and a hash in place of random bits: handling
 * the same event again mints the same id.
 */
public final class CustomerIds {

	/** The older id first; ids of one millisecond in the order of their text. */
	public static final Comparator<CustomerId> OLDEST_FIRST = Comparator.comparing(CustomerId::toString);

	private CustomerIds() {
	}

	/**
	 * The id of a customer founded by a record.
	 * @param recordedAt when the store took the event that caused it
	 * @param eventId that event
	 * @param founder the customer's first record
	 */
	public static CustomerId mint(Instant recordedAt, UUID eventId, RecordId founder) {
		return new CustomerId(derive(recordedAt, eventId, "customer/" + founder));
	}

	/**
	 * The id of a shared key.
	 * @param recordedAt when the store took the event that made it weak
	 * @param eventId that event
	 * @param kind the kind of identifier; an event states one value of each
	 */
	public static UUID mintSharedKey(Instant recordedAt, UUID eventId, IdentifierKind kind) {
		return derive(recordedAt, eventId, "shared-key/" + kind);
	}

	/**
	 * The id of a blocking key.
	 * @param recordedAt when the store took the event that had it dropped
	 * @param eventId that event
	 * @param madeOf what the key is made of; a record has one key of each
	 */
	public static UUID mintBlockingKey(Instant recordedAt, UUID eventId, String madeOf) {
		return derive(recordedAt, eventId, "blocking-key/" + madeOf);
	}

	private static UUID derive(Instant recordedAt, UUID eventId, String purpose) {
		ByteBuffer hash = ByteBuffer.wrap(sha256(eventId + "/" + purpose));
		long version = 0x7000L | (hash.getLong() & 0x0fffL);
		long variant = 0x8000_0000_0000_0000L | (hash.getLong() & 0x3fff_ffff_ffff_ffffL);
		return new UUID(recordedAt.toEpochMilli() << 16 | version, variant);
	}

	private static byte[] sha256(String text) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
