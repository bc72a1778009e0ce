package io.tieout.sealing;

/**
 * Keyed hashes that find a personal value without holding it: an e-mail in the blocking
 * index, a source's id that could identify a person. Equal texts give equal hashes within
 * one purpose and installation; without the key nobody can try texts out. The caller
 * normalises first.
 */
public final class BlindIndex {

	private static final String PREFIX = "tieout/blind-index/";

	private final InstallationKey key;

	/**
	 * A blind index.
	 * @param key the installation's index key
	 */
	public BlindIndex(InstallationKey key) {
		this.key = key;
	}

	/**
	 * Hashes a text for one purpose.
	 * @param purpose what it will be compared with, such as {@code email} or
	 * {@code record-id/crm}; hashes of different purposes never match
	 * @param text the normalised text
	 * @return 64 hex digits
	 */
	public String hash(String purpose, String text) {
		return KeyedHash.hex(this.key.secret(), PREFIX + purpose, text);
	}

	/**
	 * The first 64 bits of {@link #hash}, where a text that is taken for another by
	 * accident does no harm.
	 */
	public long hash64(String purpose, String text) {
		return Long.parseUnsignedLong(hash(purpose, text), 0, Long.SIZE / Byte.SIZE * 2, 16);
	}

}
