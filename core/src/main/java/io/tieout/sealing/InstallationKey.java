package io.tieout.sealing;

import io.tieout.database.PrivateFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A secret of the installation that is kept outside its database: 256 random bits, in
 * Base64. The database remembers a fingerprint, so that a lost or exchanged key stops the
 * start instead of quietly making data unreadable or indexes disagree.
 */
public final class InstallationKey {

	private static final int BYTES = 32;

	private static final String FINGERPRINT = "tieout/installation-key";

	private final String name;

	private final SecretKey secret;

	private InstallationKey(String name, byte[] secret) {
		this.name = name;
		this.secret = new SecretKeySpec(secret, "AES");
	}

	/**
	 * The key that wraps data keys.
	 * @param app connects as {@code tieout_app}
	 * @param configured content of {@code TIEOUT_KEK}, if set
	 * @param dataFolder otherwise {@code keys/kek} below it, created at the first start
	 * @throws SealingException {@code INSTALLATION_KEY_MISSING},
	 * {@code INSTALLATION_KEY_WRONG} or {@code INSTALLATION_KEY_INVALID}
	 */
	public static InstallationKey keyEncryption(DataSource app, @Nullable String configured, Path dataFolder) {
		return load(app, "kek", configured, dataFolder.resolve("keys").resolve("kek"));
	}

	/**
	 * The key of blind indexes: {@code keys/index} below the data folder, created at the
	 * first start.
	 * @param app connects as {@code tieout_app}
	 * @param dataFolder the service's data folder
	 * @throws SealingException as {@link #keyEncryption}
	 */
	public static InstallationKey index(DataSource app, Path dataFolder) {
		return load(app, "index", null, dataFolder.resolve("keys").resolve("index"));
	}

	SecretKey secret() {
		return this.secret;
	}

	@Override
	public String toString() {
		return "InstallationKey[" + this.name + "]";
	}

	private static InstallationKey load(DataSource app, String name, @Nullable String configured, Path file) {
		OutsideMark mark = new OutsideMark(app, name);
		if (configured == null && mark.known() != null && !Files.exists(file)) {
			throw new SealingException("INSTALLATION_KEY_MISSING", "The key '" + name
					+ "' of this installation is gone: there is no file " + file
					+ ". What was made with it cannot be read without it; restore it from the backup of the keys.");
		}
		InstallationKey key = new InstallationKey(name, decode(name, (configured != null) ? configured : stored(file)));
		if (!mark.isOf(key.fingerprint())) {
			throw new SealingException("INSTALLATION_KEY_WRONG", "The key '" + name
					+ "' is not the one this installation began with. All nodes of an installation need the same; "
					+ "restore it from the backup of the keys.");
		}
		return key;
	}

	private byte[] fingerprint() {
		return KeyedHash.bytes(this.secret, FINGERPRINT, this.name);
	}

	private static String stored(Path file) {
		byte[] fresh = new byte[BYTES];
		new SecureRandom().nextBytes(fresh);
		byte[] content = PrivateFile.readOrCreate(file,
				Base64.getEncoder().encodeToString(fresh).getBytes(StandardCharsets.US_ASCII));
		return new String(content, StandardCharsets.US_ASCII);
	}

	private static byte[] decode(String name, String base64) {
		byte[] secret = new byte[0];
		try {
			secret = Base64.getDecoder().decode(base64.strip());
		}
		catch (IllegalArgumentException ex) {
			// answered below like a wrong length; the cause would quote the secret
		}
		if (secret.length != BYTES) {
			throw new SealingException("INSTALLATION_KEY_INVALID",
					"The key '" + name + "' has to be " + BYTES + " bytes in Base64.");
		}
		return secret;
	}

}
