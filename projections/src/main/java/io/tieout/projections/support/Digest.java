package io.tieout.projections.support;

/**
 * A fingerprint of a set of rows that does not depend on their order: the sum of the
 * rows' hashes modulo 2¹²⁸. Adding and taking away rows keeps it up to date without
 * reading the others.
 *
 * @param high upper 64 bits
 * @param low lower 64 bits
 */
public record Digest(long high, long low) {

	/** The digest of no rows. */
	public static final Digest EMPTY = new Digest(0, 0);

	/**
	 * With more rows.
	 */
	public Digest plus(Digest other) {
		long sum = this.low + other.low;
		long carry = (Long.compareUnsigned(sum, this.low) < 0) ? 1 : 0;
		return new Digest(this.high + other.high + carry, sum);
	}

	/**
	 * Without these rows.
	 */
	public Digest minus(Digest other) {
		long borrow = (Long.compareUnsigned(this.low, other.low) < 0) ? 1 : 0;
		return new Digest(this.high - other.high - borrow, this.low - other.low);
	}

	/**
	 * Reads what {@link #toString} wrote.
	 */
	public static Digest parse(String hex) {
		return new Digest(Long.parseUnsignedLong(hex.substring(0, 16), 16),
				Long.parseUnsignedLong(hex.substring(16), 16));
	}

	/**
	 * 32 hexadecimal digits.
	 */
	@Override
	public String toString() {
		return String.format("%016x%016x", this.high, this.low);
	}

}
