package io.tieout.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import io.tieout.database.PrivateFile;

/**
 * Keys of known content, for tests that compare with figures computed elsewhere.
 */
final class KeyFolder {

	/** The bytes 0 to 31. */
	static final String COUNTING = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

	/** The bytes 1 to 32. */
	static final String OTHER = "AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA=";

	private KeyFolder() {
	}

	/**
	 * Places a key file as an operator would.
	 */
	static void place(Path dataFolder, String name, String base64) {
		Path file = dataFolder.resolve("keys").resolve(name);
		try {
			Files.deleteIfExists(file);
			PrivateFile.readOrCreate(file, base64.getBytes(StandardCharsets.US_ASCII));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
