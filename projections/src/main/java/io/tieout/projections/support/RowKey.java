package io.tieout.projections.support;

import java.util.Arrays;

/**
 * The key of a row: the values of its key columns, as the database holds them (text,
 * {@code Long}, {@code LocalDate}, {@code Instant}).
 */
public final class RowKey {

	/** Spreads hashes; 31, as usual, makes neighbouring codes of two columns collide. */
	private static final int SPREAD = 0x9E37_79B1;

	private final Object[] parts;

	private final int hash;

	private RowKey(Object[] parts) {
		this.parts = parts;
		int mixed = 0;
		for (Object part : parts) {
			mixed = (mixed ^ part.hashCode()) * SPREAD;
			mixed ^= mixed >>> 15;
		}
		this.hash = mixed;
	}

	/**
	 * A key of these values, in the order of the key columns.
	 */
	public static RowKey of(Object... parts) {
		return new RowKey(parts);
	}

	/**
	 * The value of a key column, counted from 0.
	 */
	public Object part(int index) {
		return this.parts[index];
	}

	/**
	 * The value of a key column of text, counted from 0.
	 */
	public String text(int index) {
		return (String) this.parts[index];
	}

	int size() {
		return this.parts.length;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof RowKey key && this.hash == key.hash && Arrays.equals(this.parts, key.parts);
	}

	@Override
	public int hashCode() {
		return this.hash;
	}

	@Override
	public String toString() {
		return Arrays.toString(this.parts);
	}

}
