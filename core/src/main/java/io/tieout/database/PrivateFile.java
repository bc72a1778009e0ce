package io.tieout.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * A file with a secret: written once, whole or not at all, durable before it is used, and
 * readable by its owner alone. On file systems without POSIX permissions the folder's own
 * protection has to serve.
 */
public final class PrivateFile {

	private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

	private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

	private static final Set<PosixFilePermission> OWNER_ONLY_FOLDER = PosixFilePermissions.fromString("rwx------");

	private PrivateFile() {
	}

	/**
	 * Reads the secret, or creates it if there is none yet. Of several processes that
	 * create it at once, one wins and all read the same content.
	 * @param file where it is kept
	 * @param fresh content of a new file
	 * @throws DatabaseException {@code SECRET_FILE_EXPOSED} if others than the owner may
	 * read the file
	 */
	public static byte[] readOrCreate(Path file, byte[] fresh) {
		try {
			if (!Files.exists(file)) {
				create(file, fresh);
			}
			return read(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The secret file " + file + " cannot be read or written", ex);
		}
	}

	/**
	 * Creates a folder, and those above it, for its owner alone; an existing folder is
	 * narrowed to that.
	 */
	public static void createFolder(Path folder) {
		try {
			Files.createDirectories(folder, permissions(OWNER_ONLY_FOLDER));
			if (POSIX) {
				Files.setPosixFilePermissions(folder, OWNER_ONLY_FOLDER);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The folder " + folder + " cannot be created", ex);
		}
	}

	/**
	 * Makes a change of a folder's entries durable, where the operating system can.
	 */
	static void syncFolder(Path folder) throws IOException {
		if (POSIX) {
			try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
				channel.force(true);
			}
		}
	}

	private static byte[] read(Path file) throws IOException {
		if (POSIX) {
			Set<PosixFilePermission> exposed = EnumSet.copyOf(Files.getPosixFilePermissions(file));
			exposed.removeAll(OWNER_ONLY);
			if (!exposed.isEmpty()) {
				throw new DatabaseException("SECRET_FILE_EXPOSED",
						"The secret file " + file + " is open to others; set its mode to 600.");
			}
		}
		return Files.readAllBytes(file);
	}

	private static void create(Path file, byte[] content) throws IOException {
		Path folder = file.toAbsolutePath().getParent();
		if (!Files.isDirectory(folder)) {
			createFolder(folder);
			syncFolder(folder.getParent());
		}
		Path draft = folder.resolve(file.getFileName() + "." + UUID.randomUUID() + ".draft");
		try {
			writeDurably(draft, content);
			Files.createLink(file, draft);
		}
		catch (FileAlreadyExistsException ex) {
			// another process was first; its content counts
		}
		catch (UnsupportedOperationException ex) {
			Files.move(draft, file);
		}
		finally {
			Files.deleteIfExists(draft);
		}
		syncFolder(folder);
	}

	private static void writeDurably(Path file, byte[] content) throws IOException {
		Set<StandardOpenOption> options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
		try (FileChannel channel = FileChannel.open(file, options, permissions(OWNER_ONLY))) {
			ByteBuffer buffer = ByteBuffer.wrap(content);
			while (buffer.hasRemaining()) {
				channel.write(buffer);
			}
			channel.force(true);
		}
	}

	private static FileAttribute<?>[] permissions(Set<PosixFilePermission> wanted) {
		return POSIX ? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(wanted) }
				: new FileAttribute<?>[0];
	}

}
