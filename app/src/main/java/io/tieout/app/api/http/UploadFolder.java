package io.tieout.app.api.http;

import io.tieout.database.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where uploads lie in the clear until they are kept sealed: a folder for the service's
 * own eyes. What a process that was killed left there is removed by the next start; its
 * senders were never answered.
 */
final class UploadFolder {

	private UploadFolder() {
	}

	/**
	 * The folder within the data folder, made or emptied.
	 */
	static Path prepare(Path data) {
		Path folder = data.toAbsolutePath().normalize().resolve("uploads");
		PrivateFile.createFolder(folder);
		try (Stream<Path> content = Files.walk(folder)) {
			List<Path> leftOver = content.filter((path) -> !path.equals(folder))
				.sorted(Comparator.reverseOrder())
				.toList();
			for (Path path : leftOver) {
				Files.delete(path);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The folder " + folder + " cannot be emptied", ex);
		}
		return folder;
	}

}
