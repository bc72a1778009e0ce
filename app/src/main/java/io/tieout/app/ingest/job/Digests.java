package io.tieout.app.ingest.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Hashes of files.
 */
final class Digests {

	private static final int PORTION_BYTES = 64 * 1024;

	private Digests() {
	}

	/**
	 * SHA-256 of a file's content, in hex.
	 */
	static String sha256(Path file) throws IOException {
		try (InputStream content = Files.newInputStream(file)) {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			byte[] portion = new byte[PORTION_BYTES];
			for (int read = content.read(portion); read >= 0; read = content.read(portion)) {
				digest.update(portion, 0, read);
			}
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
