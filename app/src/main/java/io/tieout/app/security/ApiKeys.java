package io.tieout.app.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Recognises callers by their keys. Keys are known by their SHA-256 alone, and every
 * known hash is compared in constant time, so that neither the configuration nor the time
 * of an answer gives a key away.
 */
final class ApiKeys {

	private static final int KEY_BYTES = 32;

	private final List<KnownKey> known;

	private ApiKeys(List<KnownKey> known) {
		this.known = known;
	}

	static ApiKeys of(List<ApiKeyProperties.ApiKey> keys) {
		return new ApiKeys(
				keys.stream().map((key) -> new KnownKey(HexFormat.of().parseHex(key.sha256()), key.caller())).toList());
	}

	static ApiKeys ofOne(String key, Caller caller) {
		return new ApiKeys(List.of(new KnownKey(sha256(key), caller)));
	}

	/**
	 * A new key of 256 random bits.
	 */
	static String generate() {
		byte[] random = new byte[KEY_BYTES];
		new SecureRandom().nextBytes(random);
		return "tieout_" + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
	}

	Optional<Caller> recognise(String key) {
		byte[] presented = sha256(key);
		Caller caller = null;
		for (KnownKey candidate : this.known) {
			if (MessageDigest.isEqual(candidate.hash(), presented)) {
				caller = candidate.caller();
			}
		}
		return Optional.ofNullable(caller);
	}

	private static byte[] sha256(String key) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	private record KnownKey(byte[] hash, Caller caller) {
	}

}
