package io.tieout.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder into which the PostgreSQL binaries are unpacked. A process killed while
 * unpacking leaves half a file that would be taken for whole, so that a set counts only
 * once it has started a server; anything else is unpacked again.
 */
final class Binaries {

	private static final String COMPLETE = ".complete";

	private final Path folder;

	/**
	 * A folder of binaries.
	 * @param folder a folder that belongs to one user; it is closed to all others,
	 * because whoever writes into it runs programs as that user
	 */
	Binaries(Path folder) {
		this.folder = folder;
	}

	/**
	 * The folder zonky unpacks into. It opens that folder to everybody, hence the closed
	 * one above it.
	 */
	Path unpacked() {
		return this.folder.resolve("unpacked");
	}

	/**
	 * Starts a server with these binaries while no other process unpacks here.
	 */
	<T> T use(Start<T> start) throws IOException {
		PrivateFile.createFolder(this.folder);
		Files.createDirectories(unpacked());
		try (FileChannel channel = FileChannel.open(this.folder.resolve("unpack.lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
			assert lock.isValid();
			removeIncomplete();
			T started = start.run();
			markComplete();
			return started;
		}
	}

	private void removeIncomplete() throws IOException {
		try (DirectoryStream<Path> sets = Files.newDirectoryStream(unpacked())) {
			for (Path set : sets) {
				if (!Files.exists(marker(set))) {
					Folders.delete(set);
				}
			}
		}
	}

	private void markComplete() throws IOException {
		try (DirectoryStream<Path> sets = Files.newDirectoryStream(unpacked())) {
			for (Path set : sets) {
				if (!Files.exists(marker(set))) {
					Files.createFile(marker(set));
				}
			}
		}
	}

	private Path marker(Path set) {
		return this.folder.resolve(set.getFileName() + COMPLETE);
	}

	/**
	 * Starts a server.
	 *
	 * @param <T> what represents it
	 */
	interface Start<T> {

		T run() throws IOException;

	}

}
