package io.tieout.sealing;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM: a box is a random 96-bit IV, the ciphertext and a 128-bit tag. Random IVs
 * are safe here because one key seals few values.
 */
final class AuthenticatedBox {

	private static final String CIPHER = "AES/GCM/NoPadding";

	private static final int IV_BYTES = 12;

	private static final int TAG_BYTES = 16;

	private static final SecureRandom RANDOM = new SecureRandom();

	private AuthenticatedBox() {
	}

	static byte[] close(SecretKey key, byte[] associated, byte[] plain) {
		byte[] box = new byte[IV_BYTES + plain.length + TAG_BYTES];
		byte[] iv = new byte[IV_BYTES];
		RANDOM.nextBytes(iv);
		System.arraycopy(iv, 0, box, 0, IV_BYTES);
		try {
			Cipher cipher = Cipher.getInstance(CIPHER);
			cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, iv));
			cipher.updateAAD(associated);
			cipher.doFinal(plain, 0, plain.length, box, IV_BYTES);
			return box;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("AES-256-GCM is not available", ex);
		}
	}

	/**
	 * Opens a box.
	 * @throws AEADBadTagException if box, key or associated data differ from those at
	 * closing
	 */
	static byte[] open(SecretKey key, byte[] associated, byte[] box) throws AEADBadTagException {
		if (box.length < IV_BYTES + TAG_BYTES) {
			throw new AEADBadTagException("The box is too short");
		}
		try {
			Cipher cipher = Cipher.getInstance(CIPHER);
			cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, box, 0, IV_BYTES));
			cipher.updateAAD(associated);
			return cipher.doFinal(box, IV_BYTES, box.length - IV_BYTES);
		}
		catch (AEADBadTagException ex) {
			throw ex;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("AES-256-GCM is not available", ex);
		}
	}

	/**
	 * Associated data: each part with its length, so that no two lists of parts give the
	 * same bytes. The form is frozen: sealed values live as long as events.
	 */
	static byte[] associated(String purpose, String keyId, int keyVersion, String boundTo) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (DataOutputStream data = new DataOutputStream(bytes)) {
			for (String part : Arrays.asList(purpose, keyId, Integer.toString(keyVersion), boundTo)) {
				byte[] encoded = part.getBytes(StandardCharsets.UTF_8);
				data.writeInt(encoded.length);
				data.write(encoded);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}
