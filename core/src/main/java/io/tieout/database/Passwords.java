package io.tieout.database;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * The passwords of the embedded server's roles: 32 random bytes each, kept in one file
 * that only its owner can read.
 *
 * @param superuser of {@code postgres}
 * @param owner of {@code tieout_owner}
 * @param app of {@code tieout_app}
 */
record Passwords(String superuser, String owner, String app) {

	private static final int BYTES = 32;

	/**
	 * The passwords of a folder, made at its first use.
	 */
	static Passwords of(Path file) {
		String fresh = DatabaseRoles.SUPERUSER + "=" + random() + "\n" + DatabaseRoles.OWNER + "=" + random() + "\n"
				+ DatabaseRoles.APP + "=" + random() + "\n";
		byte[] content = PrivateFile.readOrCreate(file, fresh.getBytes(StandardCharsets.US_ASCII));
		Properties entries = new Properties();
		try {
			entries.load(new StringReader(new String(content, StandardCharsets.US_ASCII)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new Passwords(entry(entries, DatabaseRoles.SUPERUSER, file), entry(entries, DatabaseRoles.OWNER, file),
				entry(entries, DatabaseRoles.APP, file));
	}

	@Override
	public String toString() {
		return "Passwords[]";
	}

	private static String entry(Properties entries, String role, Path file) {
		String password = entries.getProperty(role);
		if (password == null || password.isEmpty()) {
			throw new DatabaseException("PASSWORD_FILE_INCOMPLETE", "The file " + file + " has no password for " + role
					+ "; restore it from the backup of the folder.");
		}
		return password;
	}

	private static String random() {
		byte[] bytes = new byte[BYTES];
		new SecureRandom().nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
