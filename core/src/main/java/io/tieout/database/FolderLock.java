package io.tieout.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One service per data folder. The operating system drops the lock with the process, so a
 * killed service never blocks the next start.
 */
final class FolderLock implements AutoCloseable {

	/**
	 * Locked byte, far behind the content: where locks are mandatory, the content stays
	 * readable for the one that has to be told who holds it.
	 */
	private static final long LOCKED_BYTE = 1_000_000;

	/**
	 * Folders held by this process. Asked before the file is opened, because closing a
	 * second channel on it would drop the lock of the first.
	 */
	private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

	private final Path folder;

	private final FileChannel channel;

	private FolderLock(Path folder, FileChannel channel) {
		this.folder = folder;
		this.channel = channel;
	}

	/**
	 * Takes the folder for this process.
	 * @throws DatabaseException {@code DATA_FOLDER_IN_USE}, naming the process that has
	 * it
	 */
	static FolderLock take(Path folder) {
		Path real = realPath(folder);
		if (!HELD.add(real)) {
			throw inUse(folder, Long.toString(ProcessHandle.current().pid()));
		}
		try {
			return new FolderLock(real, lock(real));
		}
		catch (RuntimeException ex) {
			HELD.remove(real);
			throw ex;
		}
	}

	@Override
	public void close() {
		try {
			this.channel.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The lock of " + this.folder + " cannot be released", ex);
		}
		finally {
			HELD.remove(this.folder);
		}
	}

	private static FileChannel lock(Path folder) {
		Path file = folder.resolve("service.lock");
		FileChannel channel = null;
		try {
			channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
					StandardOpenOption.WRITE);
			FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
			if (lock == null) {
				throw inUse(folder, Files.readString(file).strip());
			}
			channel.truncate(0);
			channel.write(
					ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)),
					0);
			return channel;
		}
		catch (IOException ex) {
			closeQuietly(channel);
			throw new UncheckedIOException("The data folder " + folder + " cannot be locked", ex);
		}
		catch (DatabaseException ex) {
			closeQuietly(channel);
			throw ex;
		}
	}

	private static DatabaseException inUse(Path folder, String pid) {
		return new DatabaseException("DATA_FOLDER_IN_USE", "The data folder " + folder + " is in use by the process "
				+ pid + ". Stop that one, or give this service a folder of its own.");
	}

	private static void closeQuietly(@Nullable FileChannel channel) {
		try {
			if (channel != null) {
				channel.close();
			}
		}
		catch (IOException ex) {
			// the error that led here is the one to report
		}
	}

	private static Path realPath(Path folder) {
		try {
			return folder.toRealPath();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The data folder " + folder + " cannot be opened", ex);
		}
	}

}
