package io.tieout.sealing;

import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Wraps data keys under the installation's key-encryption key. A wrapped key is bound to
 * its id and version, so that rows cannot be exchanged.
 */
final class KeyWrap {

	private static final String PURPOSE = "tieout/data-key";

	private static final int BYTES = 32;

	private final SecretKey encryptionKey;

	private final SecureRandom random = new SecureRandom();

	KeyWrap(InstallationKey encryptionKey) {
		this.encryptionKey = encryptionKey.secret();
	}

	/**
	 * A new random key.
	 */
	DataKey.Live generate(String id, int version) {
		byte[] secret = new byte[BYTES];
		this.random.nextBytes(secret);
		return new DataKey.Live(id, version, new SecretKeySpec(secret, "AES"));
	}

	byte[] wrap(DataKey.Live key) {
		return AuthenticatedBox.close(this.encryptionKey, associated(key.id(), key.version()),
				key.secret().getEncoded());
	}

	DataKey.Live unwrap(String id, int version, byte[] wrapped) {
		try {
			byte[] secret = AuthenticatedBox.open(this.encryptionKey, associated(id, version), wrapped);
			return new DataKey.Live(id, version, new SecretKeySpec(secret, "AES"));
		}
		catch (AEADBadTagException ex) {
			throw new SealingException("KEY_UNREADABLE",
					"The key " + id + " was altered in the database, or wrapped under another key-encryption key.");
		}
	}

	private static byte[] associated(String id, int version) {
		return AuthenticatedBox.associated(PURPOSE, id, version, "");
	}

}
