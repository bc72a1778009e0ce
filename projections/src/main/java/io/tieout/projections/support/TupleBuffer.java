package io.tieout.projections.support;

import java.util.Arrays;

/**
 * A growing buffer of bytes in network order, for rows in PostgreSQL's binary COPY form.
 */
final class TupleBuffer {

	private static final int INITIAL_BYTES = 512;

	private byte[] bytes = new byte[INITIAL_BYTES];

	private int length;

	byte[] array() {
		return this.bytes;
	}

	int length() {
		return this.length;
	}

	void clear() {
		this.length = 0;
	}

	void int8(int value) {
		room(Byte.BYTES);
		this.bytes[this.length++] = (byte) value;
	}

	void int16(int value) {
		room(Short.BYTES);
		this.bytes[this.length++] = (byte) (value >> 8);
		this.bytes[this.length++] = (byte) value;
	}

	void int32(int value) {
		room(Integer.BYTES);
		for (int shift = 24; shift >= 0; shift -= 8) {
			this.bytes[this.length++] = (byte) (value >> shift);
		}
	}

	void int64(long value) {
		room(Long.BYTES);
		for (int shift = 56; shift >= 0; shift -= 8) {
			this.bytes[this.length++] = (byte) (value >> shift);
		}
	}

	/** A field: its length, then its bytes. */
	void bytes(byte[] value) {
		int32(value.length);
		raw(value, 0, value.length);
	}

	/** Bytes without their length. */
	void raw(byte[] value, int offset, int count) {
		room(count);
		System.arraycopy(value, offset, this.bytes, this.length, count);
		this.length += count;
	}

	private void room(int more) {
		if (this.length + more > this.bytes.length) {
			this.bytes = Arrays.copyOf(this.bytes, Math.max(this.bytes.length * 2, this.length + more));
		}
	}

}
