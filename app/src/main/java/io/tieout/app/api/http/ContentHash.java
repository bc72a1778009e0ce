package io.tieout.app.api.http;

import io.tieout.contract.ContractMapper;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.json.JsonMapper;

/**
 * The hash by which two requests are the same: over the content as it was understood, so
 * that white space and the order of fields do not matter.
 */
public final class ContentHash {

	private static final JsonMapper MAPPER = ContractMapper.create();

	private ContentHash() {
	}

	/**
	 * SHA-256 of a content, in hex.
	 */
	public static String of(Object content) {
		return HexFormat.of().formatHex(sha256().digest(MAPPER.writeValueAsBytes(content)));
	}

	/**
	 * A digest for content that is hashed while it is read.
	 */
	public static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
