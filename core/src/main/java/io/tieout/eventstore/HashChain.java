package io.tieout.eventstore;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The hash chain over all events. Version 1, frozen: SHA-256 over the version (1 byte),
 * the previous event's hash (32 bytes; zeros before position 1) and these columns, each
 * as a 4-byte big-endian length and its bytes, absent ones as length -1: position,
 * event_id, aggregate_type, aggregate_id, sequence, type, revision, payload, metadata,
 * occurred_at, recorded_at, source_system, source_ref, actor, correlation_id,
 * causation_id, command_key, command_hash. Numbers are 8 bytes big-endian, times
 * microseconds since 1970, ids 16 bytes, texts UTF-8.
 */
final class HashChain {

	static final short VERSION = 1;

	private static final byte[] BEFORE_FIRST = new byte[32];

	private final MessageDigest digest = sha256();

	private final Fields fields = new Fields();

	static byte[] beforeFirst() {
		return BEFORE_FIRST.clone();
	}

	static long micros(Instant instant) {
		return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
	}

	static Instant instant(long micros) {
		return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	byte[] hash(byte[] previous, long position, HashedColumns event, long recordedAtMicros) {
		this.fields.reset();
		this.fields.write(VERSION);
		this.fields.writeBytes(previous);
		this.fields.number(position);
		this.fields.id(event.eventId());
		this.fields.text(event.aggregateType());
		this.fields.text(event.aggregateId());
		this.fields.number(event.sequence());
		this.fields.text(event.type());
		this.fields.number(event.revision());
		this.fields.bytes(event.payload());
		this.fields.bytes(event.metadata());
		this.fields.number(event.occurredAtMicros());
		this.fields.number(recordedAtMicros);
		this.fields.text(event.sourceSystem());
		this.fields.text(event.sourceRef());
		this.fields.text(event.actor());
		this.fields.text(event.correlationId());
		this.fields.text(event.causationId());
		this.fields.text(event.commandKey());
		this.fields.text(event.commandHash());
		return this.fields.digestWith(this.digest);
	}

	/**
	 * The bytes that are hashed, in a buffer that is used again.
	 */
	private static final class Fields extends ByteArrayOutputStream {

		Fields() {
			super(2048);
		}

		void number(long value) {
			bytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
		}

		void id(UUID id) {
			bytes(ByteBuffer.allocate(16)
				.putLong(id.getMostSignificantBits())
				.putLong(id.getLeastSignificantBits())
				.array());
		}

		void text(@Nullable String text) {
			bytes((text != null) ? text.getBytes(StandardCharsets.UTF_8) : null);
		}

		void bytes(byte @Nullable [] bytes) {
			int length = (bytes != null) ? bytes.length : -1;
			write(length >>> 24);
			write(length >>> 16);
			write(length >>> 8);
			write(length);
			if (bytes != null) {
				writeBytes(bytes);
			}
		}

		byte[] digestWith(MessageDigest digest) {
			digest.update(this.buf, 0, this.count);
			return digest.digest();
		}

	}

}
