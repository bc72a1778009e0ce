package io.tieout.app.bench;

import io.tieout.database.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The benchmark's own folder below {@code target}. What an earlier run left is taken away
 * at the start, a server that outlived it is stopped.
 */
final class BenchFolder {

	private final Path path;

	private BenchFolder(Path path) {
		this.path = path;
	}

	/**
	 * The folder, empty.
	 */
	static BenchFolder empty(Path path) throws IOException {
		BenchFolder folder = new BenchFolder(path);
		folder.delete();
		Files.createDirectories(path);
		return folder;
	}

	Path file(String name) {
		return this.path.resolve(name);
	}

	/**
	 * Takes the folder away.
	 */
	void delete() throws IOException {
		if (!Files.exists(this.path)) {
			return;
		}
		for (Path pidFile : paths().stream().filter((file) -> file.endsWith("postmaster.pid")).toList()) {
			EmbeddedDatabase.start(pidFile.getParent().getParent(), 0).close();
		}
		for (Path file : paths()) {
			Files.delete(file);
		}
	}

	private List<Path> paths() throws IOException {
		try (Stream<Path> files = Files.walk(this.path)) {
			return files.sorted(Comparator.reverseOrder()).toList();
		}
	}

}
