package io.tieout.app.security;

import io.tieout.database.PrivateFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The key of a service that has no keys configured: made once, kept in {@code admin.key}
 * for its owner's eyes only, and used again at the next start.
 */
final class AdministratorKey {

	private static final Pattern SHAPE = Pattern.compile("tieout_[A-Za-z0-9_-]{43}");

	private AdministratorKey() {
	}

	static Path file(Path data) {
		return data.resolve("admin.key").toAbsolutePath().normalize();
	}

	/**
	 * Reads the key, or makes one.
	 * @throws IllegalStateException if the file holds no key
	 * @throws io.tieout.database.DatabaseException {@code SECRET_FILE_EXPOSED} if others
	 * may read the file
	 */
	static String readOrCreate(Path data) {
		Path file = file(data);
		byte[] fresh = (ApiKeys.generate() + "\n").getBytes(StandardCharsets.UTF_8);
		String key = new String(PrivateFile.readOrCreate(file, fresh), StandardCharsets.UTF_8).strip();
		if (!SHAPE.matcher(key).matches()) {
			throw new IllegalStateException(
					file + " does not hold an administrator key. Delete it, and the next start makes a new one.");
		}
		return key;
	}

}
