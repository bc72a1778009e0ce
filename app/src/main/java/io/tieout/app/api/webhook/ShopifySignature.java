package io.tieout.app.api.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Shopify's signature of a webhook: the HMAC-SHA256 of the body as it was sent, in
 * Base64.
 */
final class ShopifySignature {

	private static final String ALGORITHM = "HmacSHA256";

	private ShopifySignature() {
	}

	/**
	 * Whether a signature is that of the body, told in the same time for every wrong one.
	 */
	static boolean isValid(String secret, byte[] body, String signature) {
		return MessageDigest.isEqual(of(secret, body).getBytes(StandardCharsets.US_ASCII),
				signature.strip().getBytes(StandardCharsets.UTF_8));
	}

	static String of(String secret, byte[] body) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
			return Base64.getEncoder().encodeToString(mac.doFinal(body));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java platform has HMAC-SHA256", ex);
		}
	}

}
