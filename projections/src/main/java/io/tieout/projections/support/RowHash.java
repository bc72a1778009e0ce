package io.tieout.projections.support;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Hashes rows: the first 128 bits of SHA-256 over a row's canonical bytes. Not for use by
 * several threads.
 */
final class RowHash {

	private final MessageDigest sha256;

	RowHash() {
		try {
			this.sha256 = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	Digest of(byte[] bytes, int offset, int length) {
		this.sha256.update(bytes, offset, length);
		ByteBuffer hash = ByteBuffer.wrap(this.sha256.digest());
		return new Digest(hash.getLong(), hash.getLong());
	}

}
