package io.tieout.app.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * API keys for tests, as an installation would configure them.
 */
public final class TestKeys {

	private TestKeys() {
	}

	/**
	 * The key of a name.
	 */
	public static String keyOf(String name) {
		return "tieout_key-of-" + name;
	}

	/**
	 * Settings of the first and only key, with these roles, as command line arguments.
	 */
	public static List<String> only(String name, String roles) {
		return at(0, name, roles, "");
	}

	/**
	 * Settings of a key at an index of the list.
	 */
	public static List<String> at(int index, String name, String roles, String sources) {
		String prefix = "--tieout.api-keys[" + index + "].";
		return List.of(prefix + "name=" + name, prefix + "sha256=" + sha256(keyOf(name)), prefix + "roles=" + roles,
				prefix + "sources=" + sources);
	}

	private static String sha256(String key) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
