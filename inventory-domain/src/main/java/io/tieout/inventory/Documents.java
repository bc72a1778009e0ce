package io.tieout.inventory;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Documents as a position remembers them: thousands of receipts in 45 days, of which it
 * only needs to know whether two facts name the same one. 61 bits of a SHA-256 tell 10⁵
 * documents of one position apart with a chance of error of 2 in 10⁹.
 */
final class Documents {

	private static final int BITS = 61;

	private Documents() {
	}

	/**
	 * A number above zero that stands for the document.
	 */
	static long fingerprint(String document) {
		byte[] digest = sha256().digest(document.getBytes(StandardCharsets.UTF_8));
		return Math.max(1, ByteBuffer.wrap(digest).getLong() >>> (Long.SIZE - BITS));
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
