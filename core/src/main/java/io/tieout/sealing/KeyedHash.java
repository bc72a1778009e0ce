package io.tieout.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA256 with the purpose in front, so that one key serves several purposes and
 * hashes of different purposes never meet. The form is frozen: hashes stand in events.
 */
final class KeyedHash {

	private static final String ALGORITHM = "HmacSHA256";

	private KeyedHash() {
	}

	static byte[] bytes(SecretKey key, String purpose, String text) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(key.getEncoded(), ALGORITHM));
			byte[] encodedPurpose = purpose.getBytes(StandardCharsets.UTF_8);
			mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(encodedPurpose.length).array());
			mac.update(encodedPurpose);
			return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ALGORITHM + " is not available", ex);
		}
	}

	static String hex(SecretKey key, String purpose, String text) {
		return HexFormat.of().formatHex(bytes(key, purpose, text));
	}

}
