package io.tieout.eventstore;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decodes rows of {@code COPY … TO STDOUT (FORMAT BINARY)} in the column order of
 * {@link StoredEvent#COLUMNS}: per field a 4-byte length (-1 for null) and the value in
 * network order; timestamps are microseconds since 2000 (PostgreSQL documentation, COPY,
 * "Binary Format").
 */
final class CopyRow {

	private static final int SIGNATURE_LENGTH = 11;

	private static final int HEADER_LENGTH = 19;

	private static final long POSTGRES_EPOCH_MICROS = 946_684_800_000_000L;

	private final Texts texts = new Texts();

	/**
	 * Decodes one message of the copy stream; null for its trailer.
	 * @param first whether it is the first of the stream, which carries the header
	 * @throws UnreadableEventException if a column that must be there is absent
	 */
	@Nullable StoredEvent decode(byte[] message, boolean first) {
		ByteBuffer row = ByteBuffer.wrap(message);
		if (first) {
			row.position(HEADER_LENGTH + row.getInt(SIGNATURE_LENGTH + Integer.BYTES));
		}
		if (!row.hasRemaining() || row.getShort() < 0) {
			return null;
		}
		long position = number(row);
		try {
			return event(position, row);
		}
		catch (RuntimeException ex) {
			throw new UnreadableEventException(position, ex);
		}
	}

	private StoredEvent event(long position, ByteBuffer row) {
		UUID eventId = id(row);
		String aggregateType = required(row);
		String aggregateId = required(row);
		long sequence = number(row);
		String type = required(row);
		int revision = fixed(row, Integer.BYTES).getInt();
		byte[] payload = bytes(row);
		byte[] metadata = bytes(row);
		long occurredAt = micros(row);
		long recordedAt = micros(row);
		StoredColumns columns = new StoredColumns(eventId, aggregateType, aggregateId, sequence, type, revision,
				payload, metadata, occurredAt, this.texts.read(row), text(row), required(row),
				Objects.requireNonNull(text(row)), text(row), text(row), text(row));
		return new StoredEvent(position, columns, recordedAt, fixed(row, Short.BYTES).getShort(), bytes(row));
	}

	/** A column that was made nullable must not be taken for what follows it. */
	private static ByteBuffer fixed(ByteBuffer row, int length) {
		if (row.getInt() != length) {
			throw new IllegalArgumentException("A value is absent");
		}
		return row;
	}

	private static long number(ByteBuffer row) {
		return fixed(row, Long.BYTES).getLong();
	}

	private static UUID id(ByteBuffer row) {
		fixed(row, 2 * Long.BYTES);
		return new UUID(row.getLong(), row.getLong());
	}

	private static long micros(ByteBuffer row) {
		return number(row) + POSTGRES_EPOCH_MICROS;
	}

	private static byte[] bytes(ByteBuffer row) {
		byte[] bytes = new byte[row.getInt()];
		row.get(bytes);
		return bytes;
	}

	private static @Nullable String text(ByteBuffer row) {
		int length = row.getInt();
		if (length < 0) {
			return null;
		}
		String text = new String(row.array(), row.position(), length, StandardCharsets.UTF_8);
		row.position(row.position() + length);
		return text;
	}

	private String required(ByteBuffer row) {
		return Objects.requireNonNull(this.texts.read(row));
	}

	/**
	 * Remembers texts that recur, so that a million events share one string per type.
	 */
	private static final class Texts {

		private static final int SLOTS = 4096;

		private final byte[][] known = new byte[SLOTS][];

		private final String[] texts = new String[SLOTS];

		@Nullable String read(ByteBuffer row) {
			int length = row.getInt();
			if (length < 0) {
				return null;
			}
			int start = row.position();
			row.position(start + length);
			int slot = slot(row.array(), start, length);
			byte[] candidate = this.known[slot];
			if (candidate != null
					&& Arrays.equals(candidate, 0, candidate.length, row.array(), start, start + length)) {
				return this.texts[slot];
			}
			this.known[slot] = Arrays.copyOfRange(row.array(), start, start + length);
			this.texts[slot] = new String(this.known[slot], StandardCharsets.UTF_8);
			return this.texts[slot];
		}

		private static int slot(byte[] bytes, int start, int length) {
			int hash = length;
			for (int i = start; i < start + length; i++) {
				hash = 31 * hash + bytes[i];
			}
			return (hash ^ (hash >>> 12)) & (SLOTS - 1);
		}

	}

}
